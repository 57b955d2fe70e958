import { Alert, Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TemplateRow, TemplateVersion } from '../../../shared/contract/templates.ts';
import type { Occasion } from '../../../shared/domain/certificate-template.ts';
import {
  type FieldDifference,
  templateDifferences,
  templateFields,
} from '../../../shared/domain/certificate-template-fields.ts';
import { occasionLabels } from '../../../shared/domain/certificate-template-words.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { DialogBar } from '../../components/panel.tsx';
import { formatInstant } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import { imagesQuery, saveTemplate, versionsQuery } from './api.ts';
import { occasionOfPath } from './draft.ts';
import { LivePage } from './live-page.tsx';
import styles from './templates.module.css';
import { usePreview } from './use-preview.ts';

const versionName = (version: number): string => (version === 0 ? '初め' : `第${version}版`);

function useDifferences(before: TemplateVersion | undefined, now: TemplateVersion | undefined) {
  const images = [
    ...(useQuery(imagesQuery('seal')).data?.images ?? []),
    ...(useQuery(imagesQuery('emblem')).data?.images ?? []),
  ];
  const imageName = (id: string) => images.find((image) => image.id === id)?.fileName ?? '（選択肢から消した画像）';
  if (before === undefined || now === undefined) return [];
  return templateDifferences(templateFields(before, imageName), templateFields(now, imageName));
}

interface DifferencesProps {
  readonly rows: readonly FieldDifference[];
  readonly before: number;
}

function Differences({ rows, before }: DifferencesProps) {
  if (rows.length === 0) return <p className={styles['hint']}>今の版と同じ内容です。</p>;
  return (
    <table className={styles['differences']} aria-label="今の版との違い">
      <thead>
        <tr>
          <th scope="col">項目</th>
          <th scope="col">{versionName(before)}</th>
          <th scope="col">今の版</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path}>
            <th scope="row">{row.label}</th>
            <td>{row.before === '' ? '－' : row.before}</td>
            <td>{row.after === '' ? '－' : row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Page({ version, occasion }: { readonly version: TemplateVersion; readonly occasion: Occasion }) {
  const input = useMemo(
    () => ({ content: version.content, occasion, sample: 'ordinary' as const }),
    [version, occasion],
  );
  const { page, busy } = usePreview(input, true);
  if (page === null) return busy ? <LoadingState what="仕上がりを" /> : null;
  return <LivePage base64={page} label={`${versionName(version.version)}の${occasionLabels[occasion]}の仕上がり`} />;
}

interface VersionsProps {
  readonly template: TemplateRow;
  readonly versions: readonly TemplateVersion[];
  readonly dirty: boolean;
  readonly onClose: () => void;
}

function Versions({ template, versions, dirty, onClose }: VersionsProps) {
  const [now] = versions;
  const [chosen, setChosen] = useState(versions[1]?.version ?? now?.version ?? 0);
  const shown = versions.find(({ version }) => version === chosen);
  const rows = useDifferences(shown, now);
  const restoring = useAction({ call: saveTemplate, success: '前の版に戻しました。', onDone: onClose });
  if (shown === undefined || now === undefined) return null;
  return (
    <>
      <ActionBanner action={restoring} />
      <div className={styles['versions']}>
        <ul className={styles['list']} aria-label="版の一覧">
          {versions.map((each) => (
            <li key={each.version}>
              <button
                type="button"
                className={styles['item']}
                aria-current={each.version === chosen ? 'true' : undefined}
                onClick={() => setChosen(each.version)}
              >
                <span className={styles['itemName']}>
                  {versionName(each.version)}
                  {each.version === now.version && '（今の版）'}
                </span>
                <span className={styles['itemAbout']}>
                  {each.savedAt === null ? '' : `${formatInstant(each.savedAt)} ${each.savedBy ?? ''}`}
                </span>
                {each.note !== '' && <span className={styles['itemNote']}>{each.note}</span>}
              </button>
            </li>
          ))}
        </ul>
        <div className={styles['versionSide']}>
          <Page version={shown} occasion={occasionOfPath(rows[0]?.path ?? '') ?? 'new'} />
          <Differences rows={rows} before={shown.version} />
        </div>
      </div>
      {dirty && (
        <Alert color="orange" variant="outline" py="xs" mt="sm">
          保存していない変更があります。戻す前に、保存するか「変更を取り消す」を押してください。
        </Alert>
      )}
      <DialogBar>
        <Button variant="outline" onClick={onClose}>
          閉じる
        </Button>
        <Button
          disabled={dirty || shown.version === now.version}
          loading={restoring.pending}
          onClick={() =>
            void restoring.run({
              key: template.key,
              version: now.version,
              name: shown.name,
              content: shown.content,
              note: `${versionName(shown.version)}に戻しました`,
            })
          }
        >
          この版に戻す
        </Button>
      </DialogBar>
    </>
  );
}

function Loaded({ template, ...rest }: Omit<VersionsProps, 'versions'>) {
  const query = useQuery(versionsQuery(template.key));
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return <ActionBanner action={{ refusal: query.data.refusal, failure: null }} />;
  return <Versions template={template} versions={query.data.value.versions} {...rest} />;
}

export interface VersionsDialogProps {
  readonly template: TemplateRow | null;
  readonly dirty: boolean;
  readonly onClose: () => void;
}

/** 版の一覧: who saved what when, each beside the one in force, and any of them restored as a new version. */
export function VersionsDialog({ template, dirty, onClose }: VersionsDialogProps) {
  return (
    <Modal
      opened={template !== null}
      onClose={onClose}
      title={`「${template?.name ?? ''}」の版の一覧`}
      size={1100}
      yOffset={16}
    >
      {template !== null && <Loaded template={template} dirty={dirty} onClose={onClose} />}
    </Modal>
  );
}
