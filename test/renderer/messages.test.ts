import { expect, test } from 'vitest';
import { missing } from '../../shared/contract/common.ts';
import { characterProblemSchema, refusalCodes } from '../../shared/contract/refusal.ts';
import { faultCodes } from '../../shared/domain/fault.ts';
import { HostGone, sentenceOfFailure } from '../../renderer/lib/failure.ts';
import { characterSentence, faultSentence, missingSentence, refusalMessage } from '../../renderer/lib/messages.ts';

const japanese = /[ぁ-ん]/;
/** A sentence for people: ends as one, and shows no code, no hole where a value should be. */
function isSentence(text: string) {
  expect(text).toMatch(japanese);
  expect(text).toMatch(/[。）]$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
}

const params = {
  max: 100,
  min: 1,
  length: 120,
  code: 'U+0007',
  at: 3,
  text: '平成40年1月1日',
  era: '平成',
  last: '2019-04-30',
  today: '2026-11-22',
  expected: 5,
  year: 2023,
};

test.each(faultCodes)('入力の誤り %s に日本語の文がある', (code) => {
  isSentence(faultSentence({ code, params }));
  // a rule that forgot its params must still not show a hole
  expect(faultSentence({ code })).not.toMatch(/NaN|\[object/);
});

test.each(refusalCodes)('断り %s に、見出しと次にすることがある', (code) => {
  const { title, text } = refusalMessage({ code });
  expect(title).toMatch(japanese);
  isSentence(text);
  expect(text).not.toContain(code);
});

test.each(missing.shape.code.options)('足りないもの %s に日本語の文がある', (code) => {
  isSentence(missingSentence({ code, params: { name: '登記事項証明書', count: 3 } }));
});

test.each(characterProblemSchema.shape.issue.options)('印刷できない文字（%s）は、どこの何文字目かを言う', (issue) => {
  const sentence = characterSentence({
    where: '事業者名',
    of: '𠮷野商事',
    character: '𠮷',
    code: 'U+20BB7',
    index: 0,
    issue,
  });
  expect(sentence).toContain('𠮷野商事／事業者名の1文字目「𠮷」（U+20BB7）');
  isSentence(sentence);
});

test('文は値を言う：上限と今の文字数、元号の終わりの日', () => {
  expect(faultSentence({ code: 'too-long', params: { max: 10_000, length: 10_001 } })).toBe(
    '10,000文字までで入力してください（いま10,001文字です）。',
  );
  expect(faultSentence({ code: 'out-of-era', params })).toContain('平成31年4月30日（2019年4月30日）まで');
});

test('印刷できなかったわけを言う：どの事業者のどの行が収まらないか、印刷の部品が止まったか', () => {
  const params = { company: '朝霞商事', where: '事業者名', reason: 'content-overflow' };
  const long = refusalMessage({ code: 'print-failed', params });
  expect(long.text).toContain('「朝霞商事」の認定証の「事業者名」が長すぎます');
  isSentence(long.text);
  isSentence(refusalMessage({ code: 'print-failed', params: { ...params, reason: 'worker-died' } }).text);
  const meeting = refusalMessage({ code: 'meeting-item-exists', params: { meeting: '第3回推進委員会' } });
  expect(meeting.text).toContain('「第3回推進委員会」の議題');
});

test('投げられたものはそのまま見せず、何が起きたかと次にすることになる', () => {
  expect(sentenceOfFailure(new HostGone('x')).title).toBe('アプリ本体と通信できません');
  expect(sentenceOfFailure({ code: 'DISK_FULL' }).title).toContain('空き容量');
  expect(sentenceOfFailure({ code: 'UNAUTHORIZED' }).title).toContain('操作できません');
  const unknown = sentenceOfFailure(new Error('SQLITE_CORRUPT: secret'));
  expect(`${unknown.title}${unknown.text}`).not.toContain('SQLITE');
  isSentence(unknown.text);
});

test('読み込めないファイルは、どこが違うかを言う', () => {
  const of = (wrong: Record<string, string>) => {
    const { text } = refusalMessage({ code: 'file-wrong', params: wrong });
    isSentence(text);
    return text;
  };
  expect(of({ columns: '「業種」「値（％）」' })).toContain('見出しの行に「業種」「値（％）」がありません。');
  expect(of({ part: 'format' })).toContain('形式の名前がありません。');
  expect(of({ part: 'sheet.categories.0.items.2.tickRule.kind' })).toContain(
    '「1つめの項目 › 3つめの審査項目 › ✓の条件」が読めません',
  );
  for (const part of ['rows', 'other-format', 'version', 'beside', 'sheet', 'sheet.unheard_of'])
    expect(of({ part })).not.toMatch(/[a-z]/u);
});
