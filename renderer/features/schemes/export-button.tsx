import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { useAction } from '../../lib/use-action.ts';
import { exportVersion } from './api.ts';

/** ファイルに書き出す: the version as one JSON file. */
export function ExportButton({ id }: { readonly id: string }) {
  const action = useAction({ call: exportVersion, success: null, changes: false });
  return (
    <>
      <ActionBanner action={action} />
      <DownloadButton
        file={async () => {
          const answer = await action.run({ id });
          return answer?.ok === true ? answer.value : null;
        }}
      >
        ファイルに書き出す
      </DownloadButton>
    </>
  );
}
