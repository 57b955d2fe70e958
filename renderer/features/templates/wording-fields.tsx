import { Alert, Badge, Button } from '@mantine/core';
import {
  type Occasion,
  occasions,
  templateLimits,
  type WordingPart,
  wordingParts,
} from '../../../shared/domain/certificate-template.ts';
import { multilineParts } from '../../../shared/domain/certificate-template-check.ts';
import { templateSource } from '../../../shared/domain/certificate-template-defaults.ts';
import { occasionLabels, wordingLabels } from '../../../shared/domain/certificate-template-words.ts';
import { Panel } from '../../components/panel.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { TextField } from '../../components/text-field.tsx';
import { faultCount, isRequired, missingPlaceholders, palette, pathOf, type TemplateDraft, withPart } from './draft.ts';
import styles from './templates.module.css';
import { useCaret } from './use-caret.ts';

export interface WordingFieldsProps {
  readonly draft: TemplateDraft;
  readonly occasion: Occasion;
  readonly onOccasion: (occasion: Occasion) => void;
  readonly onChange: (part: Partial<TemplateDraft>) => void;
  readonly faults: Readonly<Record<string, string>>;
}

function OccasionFields({ draft, occasion, onChange, faults }: Omit<WordingFieldsProps, 'onOccasion'>) {
  const caret = useCaret();
  const wording = draft.wording[occasion];
  const missing = missingPlaceholders(wording);
  const put = (part: WordingPart, text: string) => onChange(withPart(draft, occasion, { [part]: text }));
  // a 再交付 keeps its line with the two days
  const copyFirst = () =>
    onChange(
      withPart(draft, occasion, {
        ...draft.wording.new,
        ...(occasion === 'reissue' ? { dateLine: wording.dateLine } : {}),
      }),
    );
  return (
    <div className={styles['wording']}>
      <div className={styles['palette']}>
        <p className={styles['hint']}>
          差込み：押すと「{wordingLabels[caret.part]}」（書いている欄）に入り、発行のときにその内容に替わります。
        </p>
        <div className={styles['placeholders']}>
          {palette(occasion).map(({ name, label }) => (
            <button
              type="button"
              key={name}
              className={styles['placeholder']}
              title={label}
              onClick={() =>
                put(caret.part, caret.insert(pathOf(occasion, caret.part), wording[caret.part], `{${name}}`))
              }
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className={styles['lines']} onBlur={caret.note} onSelect={caret.note}>
        {wordingParts.map((part) => (
          <TextField
            key={part}
            path={pathOf(occasion, part)}
            label={wordingLabels[part]}
            required={isRequired(part)}
            max={part === 'body' ? templateLimits.body : templateLimits.line}
            multiline={multilineParts.includes(part)}
            rows={part === 'body' ? 4 : 1}
            value={wording[part]}
            onChange={(text) => put(part, text)}
            error={faults[pathOf(occasion, part)]}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <Alert color="orange" variant="outline" py="xs" title="入っていない差込みがあります">
          {missing.join('、')}。なくてよければ、このまま保存できます。
        </Alert>
      )}
      <p className={styles['hint']}>
        空欄の行は印字しません。{templateSource}
        {occasion !== 'new' && (
          <Button variant="subtle" size="compact-sm" onClick={copyFirst}>
            「新規」の文面を写す
          </Button>
        )}
      </p>
    </div>
  );
}

/** The wording of the three occasions, each in a tab, with the placeholders at hand. */
export function WordingFields(props: WordingFieldsProps) {
  const { occasion, onOccasion, faults } = props;
  return (
    <Panel title="文面">
      <ScreenTabs
        label="交付の種類"
        value={occasion}
        onChange={onOccasion}
        tabs={occasions.map((key) => {
          const count = faultCount(faults, key);
          return {
            key,
            label: occasionLabels[key],
            mark:
              count === 0 ? undefined : (
                <Badge color="red" variant="outline">
                  直す所{count}
                </Badge>
              ),
            content: <OccasionFields {...props} occasion={key} key={key} />,
          };
        })}
      />
    </Panel>
  );
}
