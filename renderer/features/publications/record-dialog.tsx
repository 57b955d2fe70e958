import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { formatNumber } from '../../lib/format.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { recordPublication } from './api.ts';
import { mediumLabels } from './words.ts';

function Form({ publication, onClose }: { readonly publication: PublicationDetail; readonly onClose: () => void }) {
  const today = useToday();
  const [publishedOn, setPublishedOn] = useState<CivilDate | null>(today);
  const local = useLocalFaults();
  const action = useAction({ call: recordPublication, success: '掲載したことを記録しました。', onDone: onClose });
  const long = action.refusal?.code === 'listing-too-long';
  const companies = publication.entries.filter((entry) => entry.included).length;
  return (
    <ConfirmDialog
      opened
      title="掲載したことを記録する"
      confirmLabel={long ? '上限を超えたまま記録する' : '掲載を記録する'}
      pending={action.pending}
      onCancel={onClose}
      onConfirm={() => {
        const { id, rowVersion, seen } = publication;
        if (!local.any) void action.run({ id, rowVersion, seen, publishedOn: publishedOn ?? '', confirmedLong: long });
      }}
    >
      <StaleBanner action={action} except={['invalid-input']} />
      <p>
        {mediumLabels[publication.medium]}に{formatNumber(companies)}
        社を掲載したことと、その内容を、このまま記録します。記録した後は、この広報掲載の内容を変えられません。直すときは「これを元に新しく作る」を使います。
      </p>
      <WarekiDateField
        path="publishedOn"
        label="掲載した日"
        required
        max={today}
        value={publishedOn}
        onChange={(value, fault) => {
          setPublishedOn(value);
          local.note('publishedOn', fault);
        }}
        error={action.faults['publishedOn']}
      />
    </ConfirmDialog>
  );
}

/** 掲載したことを記録する. */
export function RecordButton({
  publication,
  disabled,
}: {
  readonly publication: PublicationDetail;
  readonly disabled: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        掲載したことを記録する
      </Button>
      {open && <Form publication={publication} onClose={() => setOpen(false)} />}
    </>
  );
}
