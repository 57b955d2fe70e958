import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { orientationLabels, paperLabels, writingLabels } from '../../../shared/domain/certificate-template-words.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAction } from '../../lib/use-action.ts';
import { chooseTemplate, retireTemplate } from './api.ts';
import { CopyDialog } from './copy-dialog.tsx';
import styles from './templates.module.css';
import { VersionsDialog } from './versions-dialog.tsx';

export interface TemplateListProps {
  readonly templates: readonly TemplateRow[];
  readonly open: TemplateRow;
  readonly onOpen: (key: string) => void;
  /** Unsaved text of the open template: versions are not restored over it. */
  readonly dirty: boolean;
}

const about = ({ version, content }: TemplateRow): string => {
  const look = `${writingLabels[content.writing]}・${paperLabels[content.paper]}${orientationLabels[content.orientation]}`;
  return version === 0 ? look : `${look}・第${version}版`;
};

/** The templates, the one in use marked, and what can be done with the open one. */
export function TemplateList({ templates, open, onOpen, dirty }: TemplateListProps) {
  const [dialog, setDialog] = useState<'copy' | 'versions' | null>(null);
  const using = useAction({ call: chooseTemplate, success: 'これから作る認定証に使うひな形を変えました。' });
  const retiring = useAction({
    call: retireTemplate,
    success: (_, { retired }) => (retired ? 'ひな形をしまいました。' : 'ひな形をまた使えるようにしました。'),
  });
  return (
    <Panel title="ひな形">
      <ActionBanner action={using} />
      <ActionBanner action={retiring} />
      <ul className={styles['list']}>
        {templates.map((template) => (
          <li key={template.key}>
            <button
              type="button"
              className={styles['item']}
              aria-current={template.key === open.key ? 'true' : undefined}
              onClick={() => onOpen(template.key)}
            >
              <span className={styles['itemName']}>{template.name}</span>
              <span className={styles['itemAbout']}>{about(template)}</span>
              {template.inUse && <Badge variant="filled">使用中</Badge>}
              {template.retired && (
                <Badge color="gray" variant="outline">
                  しまってある
                </Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button
          variant="outline"
          size="compact-md"
          disabled={open.inUse || open.retired}
          loading={using.pending}
          onClick={() => void using.run({ key: open.key })}
        >
          このひな形を使う
        </Button>
        <Button variant="outline" size="compact-md" onClick={() => setDialog('versions')}>
          版の一覧
        </Button>
        <Button variant="outline" size="compact-md" onClick={() => setDialog('copy')}>
          複製する
        </Button>
        {!open.builtIn && (
          <Button
            variant="subtle"
            size="compact-md"
            loading={retiring.pending}
            onClick={() => void retiring.run({ key: open.key, version: open.version, retired: !open.retired })}
          >
            {open.retired ? 'また使えるようにする' : 'しまう'}
          </Button>
        )}
      </div>
      <CopyDialog
        from={dialog === 'copy' ? open : null}
        onClose={() => setDialog(null)}
        onCopied={(key) => {
          setDialog(null);
          onOpen(key);
        }}
      />
      <VersionsDialog template={dialog === 'versions' ? open : null} dirty={dirty} onClose={() => setDialog(null)} />
    </Panel>
  );
}
