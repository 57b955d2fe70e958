import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';

interface VersionChangedProps {
  /** The sheet as it is now, on the other version. */
  readonly detail: ChecksheetDetail;
  readonly onReopen: () => void;
}

/** The version was changed in another window while something here could not be saved: nothing is dropped unasked. */
export function VersionChanged({ detail, onReopen }: VersionChangedProps) {
  return (
    <Alert
      role="alert"
      color="orange"
      variant="outline"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title="チェックシートの版が変わりました"
    >
      <p>
        ほかの画面で、この申請の版が「{detail.scheme.label}
        」に変わりました。この画面には保存していない記入が残っています。要るものを書き写してから、開き直してください。開き直すと、保存していない記入は消えます。
      </p>
      <Button variant="outline" onClick={onReopen}>
        新しい版で開き直す
      </Button>
    </Alert>
  );
}
