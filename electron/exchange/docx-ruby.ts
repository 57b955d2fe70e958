import { type IRunOptions, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';
import type { ReadingSpan } from '../../shared/domain/report.ts';
import { xmlText } from './xml-text.ts';

type RunLook = Pick<IRunOptions, 'font' | 'bold'> & { readonly size: number };

class Value extends XmlAttributeComponent<{ val: string | number }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

/** An element of WordprocessingML that the library does not know. */
class Element extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | Value)[]) {
    super(name);
    this.root.push(...children);
  }
}
const element = (name: string, ...children: (XmlComponent | Value)[]): XmlComponent => new Element(name, children);
const valued = (name: string, val: string | number): XmlComponent => element(name, new Value({ val }));

/** A word with its reading above it (w:ruby). */
class RubyRun extends TextRun {
  constructor(base: string, reading: string, look: RunLook) {
    super(look);
    const { size } = look;
    this.root.push(
      element(
        'w:ruby',
        element(
          'w:rubyPr',
          valued('w:rubyAlign', 'distributeSpace'),
          valued('w:hps', Math.round(size / 2)),
          valued('w:hpsRaise', size - 1),
          valued('w:hpsBaseText', size),
          valued('w:lid', 'ja-JP'),
        ),
        element('w:rt', new TextRun({ ...look, size: Math.round(size / 2), text: xmlText(reading) })),
        element('w:rubyBase', new TextRun({ ...look, text: xmlText(base) })),
      ),
    );
  }
}

/** Runs of a text whose line breaks stay line breaks, with readings above their words. */
export function textRuns(text: string, look: RunLook, ruby: readonly ReadingSpan[] = []): TextRun[] {
  const runs: TextRun[] = [];
  const plain = (part: string): void => {
    for (const [index, line] of part.split(/\r\n|\n/u).entries())
      if (index > 0 || line !== '')
        runs.push(new TextRun({ ...look, text: xmlText(line), ...(index > 0 ? { break: 1 } : {}) }));
  };
  let at = 0;
  for (const { from, to, reading } of ruby.toSorted((a, b) => a.from - b.from)) {
    if (from < at || to <= from || reading === '') continue;
    plain(text.slice(at, from));
    runs.push(new RubyRun(text.slice(from, to), reading, look));
    at = to;
  }
  plain(text.slice(at));
  return runs;
}
