import { endedGrounds, endingLimits } from '../../../shared/domain/term-ending.ts';
import { RadioField } from '../../components/radio-field.tsx';
import { FieldGrid, Wide } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import { type EndingForm, endingLabels, wordsOf } from './ending-words.ts';
import { GroundField } from './ground-field.tsx';

export interface EndingFieldsProps {
  readonly form: EndingForm;
  readonly onChange: (part: Partial<EndingForm>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
  readonly revocationGrounds: readonly string[];
}

type Day = 'effectiveOn' | 'happenedOn' | 'notifiedOn' | 'acceptedOn' | 'hearingOn';

/** The facts of a 辞退, 取消 or 消滅; what only one kind has is shown for that kind alone. */
export function EndingFields({ form, onChange, faults, onFault, revocationGrounds }: EndingFieldsProps) {
  const today = useToday();
  const { kind } = form;
  const words = wordsOf[kind];
  const date = (path: Day, required: boolean, description?: string) => (
    <WarekiDateField
      path={path}
      label={endingLabels[path] ?? ''}
      description={description}
      required={required}
      {...(path === 'effectiveOn' && kind === 'resigned' ? {} : { max: today })}
      value={form[path]}
      onChange={(on, fault) => {
        onChange({ [path]: on });
        onFault(path, fault);
      }}
      error={faults[path]}
    />
  );
  return (
    <FieldGrid>
      {date('effectiveOn', true, words.effectiveOn)}
      {date('happenedOn', kind === 'ended', words.happened)}
      {date('notifiedOn', kind === 'resigned', kind === 'revoked' ? '届出や通報によるときに入力します。' : undefined)}
      {date('acceptedOn', kind === 'resigned', '市が受理した日です。')}
      {kind !== 'resigned' && (
        <Wide>
          <GroundField
            key={kind}
            label={words.ground}
            choices={kind === 'revoked' ? revocationGrounds : endedGrounds}
            value={form.ground}
            onChange={(ground) => onChange({ ground })}
            error={faults['ground']}
          />
        </Wide>
      )}
      <Wide>
        <TextField
          path="reason"
          label="理由"
          required={kind === 'revoked'}
          description={kind === 'revoked' ? '取消しの通知に書く理由です。' : undefined}
          multiline
          rows={2}
          max={endingLimits.reason}
          value={form.reason}
          onChange={(reason) => onChange({ reason })}
          error={faults['reason']}
        />
      </Wide>
      {kind === 'revoked' && (
        <Wide>
          <RadioField
            path="heard"
            label="弁明の機会"
            required
            choices={[
              { value: 'given', label: '弁明の機会を与えた' },
              { value: 'none', label: '弁明の機会を与えない' },
            ]}
            value={form.heard}
            onChange={(heard) => onChange({ heard })}
            error={faults['heard']}
          />
        </Wide>
      )}
      {kind === 'revoked' && form.heard === 'given' && date('hearingOn', true)}
      {kind === 'revoked' && form.heard !== null && (
        <TextField
          path="hearingNote"
          label={form.heard === 'given' ? '弁明の内容' : '弁明の機会を与えない理由'}
          required={form.heard === 'none'}
          multiline
          rows={2}
          max={endingLimits.hearingNote}
          value={form.hearingNote}
          onChange={(hearingNote) => onChange({ hearingNote })}
          error={faults['hearingNote']}
        />
      )}
      <TextField
        path="form"
        label={words.form}
        max={endingLimits.form}
        value={form.form}
        onChange={(text) => onChange({ form: text })}
        error={faults['form']}
      />
      <TextField
        path="documentNumber"
        label="文書番号"
        description="通知の文書番号です。後で通知を作るときにも決められます。"
        max={endingLimits.documentNumber}
        value={form.documentNumber}
        onChange={(documentNumber) => onChange({ documentNumber })}
        error={faults['documentNumber']}
      />
    </FieldGrid>
  );
}
