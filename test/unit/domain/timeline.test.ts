import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { filterSentence, timelineReport } from '../../../shared/domain/timeline-report.ts';
import { type TimelineFact, timelineKinds } from '../../../shared/domain/timeline-facts.ts';
import {
  byFiscalYear,
  filterTimeline,
  mergeTimeline,
  recordedLater,
  type TimelineFilter,
  usualKinds,
} from '../../../shared/domain/timeline.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-04-30', days));
const orNoDay = fc.option(day, { nil: null });
const words = fc.constantFrom('', '名称を変更', 'ﾃﾚﾜｰｸ', '髙橋　太郎');
const recorded = { at: day.map((date) => `${date}T03:00:00.000Z`), recordedOn: day, who: words };
const of = { applicationId: fc.constantFrom('a', 'b'), receiptNumber: fc.constantFrom(null, 'R5-1') };
const dates = { happenedOn: orNoDay, notifiedOn: orNoDay, acceptedOn: orNoDay };
const change = { before: fc.constant({ address: '' }), after: fc.constant({ address: '本町一丁目' }) };
const ending = {
  ...dates,
  kind: fc.constantFrom('resigned', 'revoked', 'ended'),
  effectiveOn: day,
  form: words,
  ground: words,
  reason: words,
  hearingOn: orNoDay,
  hearingNote: words,
  documentNumber: words,
} as const;
const copy = {
  kind: fc.constantFrom('issue', 'renewal-issue', 'reissue', 'return'),
  issuedOn: day,
  reason: words,
} as const;
const source = <const S extends TimelineFact['source']>(name: S) => ({ source: fc.constant(name) });
const kinds = { applicationKind: fc.constantFrom('new', 'renewal') } as const;
const extended = { oldEndOn: orNoDay, newEndOn: day, reason: words };
const meeting = { ...of, meetingId: fc.constant('m'), name: words };

/** A fact of any kind, without its key. */
const fact = fc.oneof(
  fc.record({ ...recorded, ...source('registered') }),
  fc.record({
    ...recorded,
    ...of,
    ...kinds,
    ...source('step'),
    on: orNoDay,
    dueOn: orNoDay,
    note: words,
    from: fc.constantFrom(null, 'received', 'correction'),
    to: fc.constantFrom('consultation', 'received', 'correction', 'reviewing', 'opinion', 'withdrawn'),
  }),
  fc.record({ ...recorded, ...of, ...source('review'), finished: fc.boolean(), result: words, reason: words }),
  fc.record({ ...recorded, ...of, ...source('form'), fileName: words, accepted: fc.nat(50) }),
  fc.record({
    ...recorded,
    ...of,
    ...source('hearing'),
    heldOn: day,
    attendees: words,
    heardBy: words,
    method: fc.constantFrom('visit', 'phone', 'mail', 'office'),
    summary: words,
    outline: words,
  }),
  fc.record({
    ...recorded,
    ...meeting,
    ...source('meeting'),
    heldOn: day,
    itemKind: fc.constantFrom('opinion', 'report'),
  }),
  fc.record({
    ...recorded,
    ...meeting,
    ...source('opinion'),
    on: day,
    text: words,
    opinion: fc.constantFrom('favourable', 'conditional', 'unfavourable'),
  }),
  fc.record({
    ...recorded,
    ...of,
    ...kinds,
    ...source('decision'),
    decidedOn: day,
    reason: words,
    documentNumber: words,
    outcome: fc.constantFrom('certified', 'refused'),
    corrects: fc.boolean(),
  }),
  fc.record({
    ...recorded,
    ...source('term'),
    number: fc.nat(9),
    startOn: day,
    endOn: day,
    basis: words,
    kind: fc.constantFrom('new', 'renewal', 'extension'),
  }),
  fc.record({ ...recorded, ...source('expiry'), number: fc.nat(9), endOn: day, continued: fc.boolean() }),
  fc.record({ ...recorded, ...extended, ...source('extension'), extendedOn: day }),
  fc.record({ ...recorded, ...extended, ...source('extension-undone'), undoReason: words }),
  fc.record({ ...recorded, ...ending, ...source('ending') }),
  fc.record({ ...recorded, ...ending, ...source('ending-undone'), undoReason: words }),
  fc.record({ ...recorded, ...copy, ...source('certificate') }),
  fc.record({ ...recorded, ...copy, ...source('certificate-void'), voidOn: day }),
  fc.record({
    ...recorded,
    ...source('notice'),
    happenedOn: day,
    subject: words,
    counterpart: words,
    note: words,
    kind: fc.constantFrom('letter', 'phone', 'mail', 'visit', 'office'),
    documentNumber: words,
  }),
  fc.record({
    ...recorded,
    ...dates,
    ...change,
    ...source('change'),
    kind: fc.constantFrom('name', 'address', 'representative', 'contact', 'other'),
  }),
  fc.record({ ...recorded, ...change, ...source('mended') }),
  fc.record({
    ...recorded,
    ...source('listing'),
    publicationId: words,
    title: words,
    publishedOn: orNoDay,
    medium: fc.constantFrom('newsletter', 'web'),
    included: fc.boolean(),
  }),
  fc.record({
    ...recorded,
    ...source('handling'),
    alert: fc.constantFrom('term', 'correction'),
    dueOn: orNoDay,
    handledOn: orNoDay,
    person: words,
    untilOn: orNoDay,
    state: fc.constantFrom('none', 'working', 'informed', 'held', 'declined'),
    reason: words,
    note: words,
  }),
  fc.record({
    ...recorded,
    ...source('operation'),
    action: fc.constantFrom('companies.update', 'unknown.action'),
    entity: words,
    before: fc.constant(null),
    after: fc.constant(null),
  }),
);
const facts: fc.Arbitrary<readonly TimelineFact[]> = fc
  .array(fact, { maxLength: 30 })
  .map((list) => list.map((each, index) => ({ ...each, id: `id-${index}` })));

const everything: TimelineFilter = { kinds: timelineKinds, from: null, to: null, text: '' };
const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);

test('nothing is lost: each fact is one line, each line has a title, and the days never run backwards', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const entries = mergeTimeline(given, 'oldest');
      expect(keys(entries).toSorted()).toEqual(given.map(({ source: of, id }) => `${of}:${id}`).toSorted());
      for (const [index, entry] of entries.entries()) {
        expect(entry.title).not.toBe('');
        expect(entry.details).not.toContain('');
        expect(entry.on >= (entries[index - 1]?.on ?? '')).toBe(true);
      }
    }),
  );
});

test('the order is the same whatever order the facts come in, and newest first is oldest first turned round', () => {
  const shuffled = facts.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
  );
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      const oldest = keys(mergeTimeline(given, 'oldest'));
      expect(keys(mergeTimeline(other, 'oldest'))).toEqual(oldest);
      expect(keys(mergeTimeline(other, 'newest'))).toEqual(oldest.toReversed());
    }),
  );
});

test('kinds, periods and fiscal years divide a time line without loss or double', () => {
  fc.assert(
    fc.property(facts, day, (given, border) => {
      const entries = mergeTimeline(given, 'newest');
      const all = keys(entries).toSorted();
      expect(keys(filterTimeline(entries, everything)).toSorted()).toEqual(all);
      const parts = timelineKinds.map((kind) => filterTimeline(entries, { ...everything, kinds: [kind] }));
      expect(parts.flatMap(keys).toSorted()).toEqual(all);
      const before = filterTimeline(entries, { ...everything, to: border });
      const after = filterTimeline(entries, { ...everything, from: addDays(border, 1) });
      expect([...keys(after), ...keys(before)]).toEqual(keys(entries));
      const years = byFiscalYear(entries);
      expect(years.flatMap(({ entries: of }) => keys(of))).toEqual(keys(entries));
      expect(new Set(years.map((year) => year.fiscalYear)).size).toBe(years.length);
      for (const year of years) for (const { on } of year.entries) expect(fiscalYear(on)).toBe(year.fiscalYear);
    }),
  );
});

const heard: TimelineFact = {
  source: 'hearing',
  id: '1',
  at: '2026-11-20T01:00:00.000Z',
  recordedOn: '2026-11-20',
  who: '髙橋',
  applicationId: 'a',
  receiptNumber: 'R8-3',
  heldOn: '2026-11-16',
  method: 'phone',
  attendees: '総務部　山田',
  heardBy: '髙橋',
  summary: 'テレワーク規程を改正した。',
  outline: '',
};

test('the day it happened and the day it was recorded are both said, and the text is found in any width', () => {
  const entries = mergeTimeline([heard], 'newest');
  expect(entries[0]).toMatchObject({ on: '2026-11-16', title: 'ヒアリング（電話）', kind: 'hearing' });
  expect(recordedLater(entries[0]!)).toBe('2026-11-20');
  expect(recordedLater({ ...entries[0]!, on: '2026-11-20' })).toBeNull();
  for (const text of ['ﾃﾚﾜｰｸ', 'てれわーく', '高橋', 'r8-3'])
    expect(filterTimeline(entries, { ...everything, text })).toHaveLength(1);
  expect(filterTimeline(entries, { ...everything, text: '在宅勤務' })).toEqual([]);
});

test('the printed time line says what was left out, and both days', () => {
  const filter: TimelineFilter = { kinds: ['hearing', 'decision'], from: '2026-04-01', to: null, text: '規程' };
  expect(filterSentence(filter, 'oldest')).toBe(
    '種類：ヒアリング、決定　期間：令和8年4月1日から　文字：「規程」を含む　並び：古い順',
  );
  expect(filterSentence({ ...everything, kinds: usualKinds }, 'newest')).toBe(
    '種類：すべて（操作の記録を除く）　期間：すべて　並び：新しい順',
  );
  const document = timelineReport({
    companyName: '株式会社見本',
    standing: null,
    entries: mergeTimeline([heard], 'oldest'),
    filter,
    order: 'oldest',
    city: '朝霞市',
    department: '産業振興課',
    today: '2026-11-22',
  });
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    [{ text: '令和8年度', span: 4, bold: true }],
    [
      { text: '令和8年11月16日', note: '記録　令和8年11月20日' },
      'ヒアリング',
      {
        text: 'ヒアリング（電話）',
        note: '受付番号：R8-3\n相手：総務部　山田\n聴取者：髙橋\nテレワーク規程を改正した。',
      },
      '髙橋',
    ],
  ]);
});
