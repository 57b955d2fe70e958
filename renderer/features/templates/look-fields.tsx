import { Alert, Checkbox } from '@mantine/core';
import {
  frames,
  orientations,
  paperNames,
  seals,
  templateLimits,
  typefaces,
  writings,
} from '../../../shared/domain/certificate-template.ts';
import {
  frameLabels,
  orientationLabels,
  paperLabels,
  sealLabels,
  typefaceLabels,
  writingLabels,
} from '../../../shared/domain/certificate-template-words.ts';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { TemplateDraft } from './draft.ts';
import { ImageField } from './image-field.tsx';
import styles from './templates.module.css';

const choicesOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

export interface LookFieldsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (part: Partial<TemplateDraft>) => void;
  readonly faults: Readonly<Record<string, string>>;
}

/** How the certificate looks: writing, paper, frame, face of type, pictures. */
export function LookFields({ draft, onChange, faults }: LookFieldsProps) {
  return (
    <Panel title="体裁">
      <div className={styles['look']}>
        <RadioField
          label="書き方"
          choices={choicesOf(writings, writingLabels)}
          value={draft.writing}
          onChange={(writing) => onChange({ writing })}
        />
        <RadioField
          label="向き"
          choices={choicesOf(orientations, orientationLabels)}
          value={draft.orientation}
          onChange={(orientation) => onChange({ orientation })}
        />
        <RadioField
          label="用紙"
          choices={choicesOf(paperNames, paperLabels)}
          value={draft.paper}
          onChange={(paper) => onChange({ paper })}
        />
        <SelectField
          label="書体"
          choices={choicesOf(typefaces, typefaceLabels)}
          value={draft.typeface}
          onChange={(typeface) => typeface !== null && onChange({ typeface })}
        />
        <SelectField
          label="枠"
          choices={choicesOf(frames, frameLabels)}
          value={draft.frame}
          onChange={(frame) => frame !== null && onChange({ frame })}
        />
        <TextField
          label="敬称"
          path="honorific"
          description="空欄なら付けません"
          max={templateLimits.honorific}
          value={draft.honorific}
          onChange={(honorific) => onChange({ honorific })}
          error={faults['honorific']}
        />
        <SelectField
          label="公印"
          choices={choicesOf(seals, sealLabels)}
          value={draft.seal}
          onChange={(seal) => seal !== null && onChange({ seal })}
        />
        {draft.seal === 'image' && (
          <div className={styles['wide']}>
            <Alert color="orange" variant="outline" py="xs" mb="xs" title="公印の印影の印刷には承認が要ります">
              公印の使用は、公印の規則で管理されています。印影を印刷してよいか、公印の管理者の承認を受けてから使ってください。
            </Alert>
            <ImageField
              purpose="seal"
              path="sealImageId"
              required
              value={draft.sealImageId}
              onChange={(sealImageId) => onChange({ sealImageId })}
              error={faults['sealImageId']}
            />
          </div>
        )}
        <div className={styles['wide']}>
          <ImageField
            purpose="emblem"
            path="emblemId"
            value={draft.emblemId}
            onChange={(emblemId) => onChange({ emblemId })}
            error={faults['emblemId']}
          />
        </div>
        <div className={styles['wide']}>
          <Checkbox
            label="本文に句読点を付ける（外すと「、」は空白に、「。」はなしになります）"
            checked={draft.punctuation}
            onChange={(event) => onChange({ punctuation: event.currentTarget.checked })}
          />
        </div>
      </div>
    </Panel>
  );
}
