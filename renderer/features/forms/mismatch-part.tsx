import { Alert, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FormPreview } from '../../../shared/contract/forms.ts';
import { mismatchSentence } from '../../lib/form-messages.ts';

export interface MismatchPartProps {
  readonly preview: FormPreview;
  readonly company: string;
  readonly acknowledged: boolean;
  readonly onAcknowledge: (on: boolean) => void;
}

/** How the form disagrees with the application; nothing is taken over before the clerk has said that it is right. */
export function MismatchPart({ preview, company, acknowledged, onAcknowledge }: MismatchPartProps) {
  if (preview.mismatches.length === 0) return null;
  const years = preview.years.map((year) => `${year}年`).join('・');
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title="この申請の様式か、確かめてください"
      role="alert"
    >
      <ul>
        {preview.mismatches.map((each) => (
          <li key={each}>{mismatchSentence(each, { named: preview.companyName, company, years })}</li>
        ))}
      </ul>
      <Checkbox
        label="確かめました。この申請の様式として取り込みます"
        checked={acknowledged}
        onChange={(event) => onAcknowledge(event.currentTarget.checked)}
      />
    </Alert>
  );
}
