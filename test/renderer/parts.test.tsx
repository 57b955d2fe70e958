import { Button, Checkbox, Radio } from '@mantine/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CopyButton } from '../../renderer/components/copy-button.tsx';
import { DeadlineBadge } from '../../renderer/components/deadline-badge.tsx';
import { DescriptionList } from '../../renderer/components/description-list.tsx';
import { DownloadButton } from '../../renderer/components/download-button.tsx';
import { ErrorState } from '../../renderer/components/error-state.tsx';
import { MissingList } from '../../renderer/components/missing-list.tsx';
import { PageHeader } from '../../renderer/components/page-header.tsx';
import { ScreenTabs } from '../../renderer/components/screen-tabs.tsx';
import { SelectField } from '../../renderer/components/select-field.tsx';
import { StatusBadge } from '../../renderer/components/status-badge.tsx';
import { Steps } from '../../renderer/components/steps.tsx';
import { TextField } from '../../renderer/components/text-field.tsx';
import { bytesOf } from '../../renderer/lib/bytes.ts';
import { show, wcagFaults } from './support/show.tsx';

const tones = ['info', 'progress', 'done', 'stop', 'neutral', 'strong'] as const;

test('部品を並べた画面に、機械で分かるWCAG A/AAの違反がない（色の濃さを含む）', async () => {
  await show(
    <main>
      <PageHeader
        title="株式会社見本商事"
        note={<StatusBadge tone="done">認定中</StatusBadge>}
        actions={
          <>
            <Button variant="outline">キャンセル</Button>
            <Button>登録する</Button>
            <Button disabled>押せない</Button>
            <Button color="red">削除する</Button>
            <Button variant="subtle">戻る</Button>
          </>
        }
      />
      {tones.map((tone) => (
        <StatusBadge key={tone} tone={tone}>
          受付
        </StatusBadge>
      ))}
      <DeadlineBadge daysLeft={200} band="later" />
      <DeadlineBadge daysLeft={0} band="urgent" />
      <DeadlineBadge daysLeft={-3} band="overdue" />
      <Steps
        label="申請の段階"
        steps={[
          { key: 'a', label: '受付', state: 'done' },
          { key: 'b', label: '審査中', state: 'now' },
          { key: 'c', label: '決定', state: 'ahead' },
          { key: 'd', label: '取下げ', state: 'stopped' },
        ]}
      />
      <MissingList entries={[{ key: 'a', text: '受付日を入力してください。', link: <a href="#a">申請を開く</a> }]} />
      <ErrorState error={new Error('x')} onRetry={() => {}} />
      <DescriptionList entries={[{ label: '所在地', value: '' }]} />
      <TextField label="事業者名" required value="" onChange={() => {}} error="入力してください。" max={100} />
      <TextField label="備考" multiline value="長い" onChange={() => {}} max={1} />
      <TextField label="受付番号" value="R8-1" onChange={() => {}} readOnly />
      <TextField label="停止中" value="" onChange={() => {}} disabled placeholder="入力できません" />
      <Checkbox label="広報掲載に同意する" />
      <Radio.Group label="申請の種類">
        <Radio value="new" label="新規" />
      </Radio.Group>
      <ScreenTabs
        label="内容"
        value="a"
        onChange={() => {}}
        tabs={[
          { key: 'a', label: '基本情報', content: '中身' },
          { key: 'b', label: '履歴', content: '' },
        ]}
      />
      <CopyButton text="文" />
    </main>,
  );
  await expect.element(page.getByText('期限切れ（3日経過）')).toBeVisible();
  await expect.element(page.getByText('今日が期限')).toBeVisible();
  expect(document.title).toBe('株式会社見本商事｜グッドバランス認定台帳');
  expect(await wcagFaults()).toEqual([]);
});

test('選ぶ欄はキーボードで開いて選べ、開いたままでもWCAGの違反がない', async () => {
  const chosen: (string | null)[] = [];
  await show(
    <SelectField
      label="業種"
      choices={[
        { value: 'D', label: '建設業' },
        { value: 'E', label: '製造業' },
      ]}
      value={null}
      onChange={(value) => chosen.push(value)}
    />,
  );
  await page.getByRole('combobox', { name: '業種' }).click();
  await expect.element(page.getByRole('option', { name: '製造業' })).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(chosen).toEqual(['E']);
});

test('書き出しは、渡されたバイト列そのものを、その名前で渡す', async () => {
  const saved: { name: string; bytes: Promise<ArrayBuffer> }[] = [];
  const onClick = (event: MouseEvent) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
    event.preventDefault();
    saved.push({ name: link.download, bytes: fetch(link.href).then((answer) => answer.arrayBuffer()) });
  };
  document.addEventListener('click', onClick);
  const file = { fileName: '𠮷野家_掲載文.txt', mime: 'text/plain', base64: btoa('\u00ef\u00bb\u00bf\u0000\u00ff') };
  await show(<DownloadButton file={() => Promise.resolve(file)}>テキストに書き出す</DownloadButton>);
  await page.getByRole('button', { name: 'テキストに書き出す' }).click();
  await expect.poll(() => saved.length).toBe(1);
  document.removeEventListener('click', onClick);
  expect(saved[0]!.name).toBe('𠮷野家_掲載文.txt');
  expect([...new Uint8Array(await saved[0]!.bytes)]).toEqual([0xef, 0xbb, 0xbf, 0, 0xff]);
  expect(bytesOf(file.base64)).toHaveLength(5);
});
