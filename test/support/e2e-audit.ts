import axe from 'axe-core';
import type { Page } from 'playwright';
import { picture } from './e2e-app.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Latin words a clerk reads on the screen without a Japanese word for them: programs, formats, keys. */
const known = new Set(
  'PDF PNG JPEG MB mm Excel Word CSV ID SDGs AI RPA IC URL UTF Shift JIS CP BOM SHA No docx xlsx csv Alt Tab Enter Esc Home End PageUp PageDown'.split(
    ' ',
  ),
);

/** What was typed into the register is not the app's own language; nor are checksums and the places of a template. */
const typed = [
  /\S+@\S+/g,
  /https?:\/\/[\w./-]+/g,
  /\b[0-9a-f]{8,64}\b/g,
  /\{\w+\}/g,
  /U\+[0-9A-F]+/g,
  /\b[RHS]\d+-\d+/g,
  /[\w./\\-]*\.(?:sqlite|pdf|csv|xlsx|docx|txt)\b/g,
];

/** Words of the screen, its labels and hints that are in Latin letters and not known. */
function foreignWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => {
    const own = typed.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text);
    return own.match(/[A-Za-z]{2,}/g) ?? [];
  });
  return [...new Set(words.filter((word) => !known.has(word)))];
}

interface Seen {
  texts: string[];
  /** Pixels by which the page or the working area is wider than the window. */
  sideways: number;
  clipped: string[];
  outside: string[];
  /** Controls the Tab key does not come to, and no arrow either. */
  unreachable: string[];
  /** Ids that two elements bear: a label then names the wrong field. */
  twice: string[];
}

/** Runs in the page: what it says, and what of it cannot be seen. */
function look(): Seen {
  const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hiddenForEyes = (element: Element) => element.clientWidth <= 1 || element.clientHeight <= 1;
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()}「${(element.textContent || (element instanceof HTMLInputElement ? element.value : '')).slice(0, 40)}」`;
  const all = [...document.body.querySelectorAll('*')].filter(visible);
  // the words of a page of print are what was typed, broken where its lines end
  const printed = [...document.querySelectorAll<HTMLElement>('canvas[aria-hidden] + p')].map((each) => each.innerText);
  const said = printed.reduce((rest, each) => rest.replace(each, ''), document.body.innerText);
  const texts = [document.title, said];
  const clipped: string[] = [];
  const outside: string[] = [];
  const unreachable: string[] = [];
  // a wide table scrolls in a part of its own, by keyboard too
  const scrolling = all.filter((each) => each.matches('section[tabindex="0"]') && each.scrollWidth > each.clientWidth);
  for (const element of all) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name);
      if (text !== null) texts.push(text);
    }
    const style = getComputedStyle(element);
    // a sign without a word repeats what a key does: Esc closes, Backspace clears
    const isControl =
      element.matches('a[href], input, select, textarea, summary') ||
      (element.matches('button') && element.textContent.trim() !== '');
    // one stop for a group whose parts are reached by arrows
    const isInGroup = ['[role="tablist"]', '[role="listbox"]', 'nav', 'table', 'ul'].some((group) =>
      element.closest(group)?.querySelector('[tabindex="0"]'),
    );
    if (isControl && element instanceof HTMLElement && element.tabIndex < 0 && !isInGroup)
      unreachable.push(named(element));
    const isField = element instanceof HTMLInputElement;
    // a field scrolls what is typed into it; a choice cannot be scrolled
    if (isField && (element.type !== 'text' || !(element.readOnly || element.value === ''))) continue;
    const says = isField
      ? element.value || element.placeholder
      : [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!says || hiddenForEyes(element)) continue;
    const hides = /hidden|clip/;
    // shortened on purpose: the whole text stands in its title, and in full where it leads to
    const abridged = style.textOverflow === 'ellipsis' && element.getAttribute('title') === element.textContent;
    if (!abridged && (isField || hides.test(style.overflowX)) && element.scrollWidth > element.clientWidth + 1)
      clipped.push(named(element));
    if (!isField && hides.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
      clipped.push(named(element));
    const box = element.getBoundingClientRect();
    const size = Number.parseFloat(style.fontSize);
    // one letter a line
    if (!isField && box.width < size * 1.5 && box.height > size * 3.5) clipped.push(named(element));
    const isScrolled = scrolling.some((each) => each.contains(element));
    if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1) && !isScrolled) outside.push(named(element));
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  const roots = [document.documentElement, document.querySelector('#main')].filter((each) => each !== null);
  const sideways = Math.max(...roots.map((each) => each.scrollWidth - each.clientWidth));
  return { texts, sideways, clipped, outside, unreachable, twice };
}

/** Runs in the page: what axe finds. */
async function runAxe(runOnly: string[]): Promise<string[]> {
  const inPage = window as Window & { axe?: typeof axe };
  if (inPage.axe === undefined) throw new Error('the page has no axe');
  // no script may run in the only frame there is: the page written for the city's site, which has a test of its own
  const { violations } = await inPage.axe.run({ runOnly, resultTypes: ['violations'], iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

/** The builder of @axe-core/playwright reads its half a megabyte into the page three times a look; once a load is enough. */
async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, tags);
}

/** Everything wrong with what the window shows now, a line each; empty for a good screen. Keeps a picture of it. */
export async function auditScreen(page: Page, name: string): Promise<string[]> {
  await picture(page, name);
  const seen = await page.evaluate(look);
  const violations = await violationsOf(page);
  return [
    ...violations,
    ...(seen.sideways > 0 ? [`wider than the window by ${seen.sideways}px`] : []),
    ...seen.clipped.map((each) => `clipped: ${each}`),
    ...seen.outside.map((each) => `outside: ${each}`),
    ...seen.unreachable.map((each) => `not by keyboard: ${each}`),
    ...seen.twice.map((each) => `two elements with the id ${each}`),
    ...foreignWords(seen.texts).map((word) => `not Japanese: ${word}`),
  ].map((problem) => `${name}: ${problem}`);
}
