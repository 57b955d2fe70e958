import { wordingParts } from './certificate-template.ts';
import { legalForms } from './legal-forms.ts';
import type { ProofFound, ProofPart } from './proof.ts';
import { lineBox, measuredPart, type ProofPage, type ProofRules } from './proof-page.ts';

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Whether a word begins at this place of a text. */
const wordStartsAt = (text: string, at: number): boolean => {
  for (const { index } of words.segment(text)) if (index >= at) return index === at;
  return true;
};

const particles: readonly string[] = ['は', 'へ', 'を'];

/** は・へ・を as particles (not はたらく) at the head of a line of the body. */
function particlesAtHead(page: ProofPage): readonly ProofFound[] {
  const body = measuredPart(page, 'body');
  if (body === undefined) return [];
  return body.lines.flatMap((line, at): ProofFound[] => {
    const head = line.trimStart();
    if (at === 0 || !particles.includes(head.slice(0, 1))) return [];
    const before = body.lines[at - 1] ?? '';
    const first = [...words.segment(before + head)].find(({ index }) => index === before.length)?.segment;
    // を is never anything else; a word that only begins with は or へ is none
    if (head[0] !== 'を' && first !== undefined && first !== head[0]) return [];
    const text = `${before.slice(-6)}｜${head.slice(0, 6)}`;
    return [{ code: 'particle-at-line-head', part: 'body', text, box: lineBox(body, at, page.writing) }];
  });
}

/** What stands on both sides of a break, as it is told. */
const aroundBreak = (whole: string, at: number): string => `${whole.slice(0, at)}｜${whole.slice(at)}`;

/** A break inside a legal form or right behind one (株式｜会社, 株式会社｜甲 is where it may break). */
const insideLegalForm = (text: string, at: number): boolean =>
  legalForms.some((form) => {
    for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + 1))
      if (at > from && at < from + form.length) return true;
    return false;
  });

function brokenName(page: ProofPage, name: ProofPart): readonly ProofFound[] {
  const asked = page.lines.nameLine.split('\n').map((line) => line.trim());
  if (name.lines.length <= asked.filter((line) => line !== '').length) return [];
  const honorific = page.honorific.trim();
  const last = name.lines.at(-1)?.trim() ?? '';
  const at = name.lines.length - 1;
  if (honorific !== '' && last === honorific && !asked.includes(honorific))
    return [
      { code: 'honorific-alone', part: 'nameLine', text: name.lines.join('｜'), box: lineBox(name, at, page.writing) },
    ];
  const whole = page.name;
  const breaks = name.lines.slice(0, -1).flatMap((_, row) => {
    // where the break lies in the name itself: lines hold it without the spaces they end with
    const shown = name.lines
      .slice(0, row + 1)
      .join('')
      .replaceAll(/\s/gu, '').length;
    const bare = whole.replaceAll(/\s/gu, '');
    return shown > 0 && shown < bare.length ? [{ row, at: shown, bare }] : [];
  });
  const inside = breaks.find(
    ({ at: place, bare }) => insideLegalForm(bare, place) || (!wordStartsAt(bare, place) && !spaceAt(whole, place)),
  );
  const told = inside ?? breaks[0];
  if (told === undefined) return [];
  const code = inside === undefined ? 'name-broken' : 'name-broken-inside';
  return [{ code, part: 'nameLine', text: aroundBreak(told.bare, told.at), box: name.box }];
}

/** Whether the name has a space of its own before its `at`-th letter, spaces not counted. */
function spaceAt(name: string, at: number): boolean {
  let letters = 0;
  for (const letter of name) {
    if (/\s/u.test(letter)) {
      if (letters === at) return true;
    } else letters += letter.length;
  }
  return false;
}

function sizes(page: ProofPage, name: ProofPart, { proofSmallName }: ProofRules): readonly ProofFound[] {
  const told = (code: ProofFound['code'], text: string): ProofFound => ({
    code,
    part: 'nameLine',
    text,
    box: name.box,
  });
  const body = measuredPart(page, 'body');
  return [
    ...(name.size < proofSmallName ? [told('name-small', page.name)] : []),
    ...(body !== undefined && name.size <= body.size ? [told('name-not-largest', page.name)] : []),
  ];
}

function oddLetters(page: ProofPage): readonly ProofFound[] {
  return page.parts.flatMap(({ part: key, oddLetters: letters }) => {
    const part = wordingParts.find((each) => each === key);
    if (part === undefined) return [];
    return letters.map(({ letter, way, box }): ProofFound => ({
      code: way === 'fallback' ? 'fallback-letter' : 'substitute-letter',
      part,
      text: letter,
      box,
    }));
  });
}

/** What shows on the page as it is laid out. */
export function layoutFindings(page: ProofPage, rules: ProofRules): readonly ProofFound[] {
  const name = measuredPart(page, 'nameLine');
  return [
    ...(name === undefined ? [] : [...brokenName(page, name), ...sizes(page, name, rules)]),
    ...particlesAtHead(page),
    ...oddLetters(page),
  ];
}
