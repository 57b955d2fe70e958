import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { parseSettings } from '../../../shared/domain/setting-values.ts';
import { LoadingState } from '../../components/loading-state.tsx';
import { Record } from '../../components/record.tsx';
import { previousQuery, thresholdSettingsQuery, versionQuery, versionsQuery } from './api.ts';
import { ReadVersion } from './read-version.tsx';
import { VersionEditor } from './version-editor.tsx';

/** One version of the checksheet: a draft to be edited, any other to be read. */
export function VersionScreen() {
  const { versionId } = useParams({ from: '/settings/versions/$versionId' });
  const query = useQuery(versionQuery(versionId));
  const opened = query.data?.ok === true ? query.data.value : null;
  const previousId = opened?.scheme.previousVersionId ?? null;
  const before = useQuery({ ...previousQuery(previousId), enabled: opened !== null });
  const settings = useQuery(thresholdSettingsQuery);
  const list = useQuery(versionsQuery);
  return (
    <Record query={query} title="チェックシートの版" back={<Link to="/settings/versions">版の一覧に戻る</Link>}>
      {({ version, scheme }) => {
        if (before.isPending || settings.isPending || list.isPending) return <LoadingState />;
        const previous = before.data?.ok === true ? before.data.value : null;
        if (version.status === 'published')
          return <ReadVersion key={version.id} version={version} scheme={scheme} previous={previous?.scheme ?? null} />;
        return (
          <VersionEditor
            key={version.id}
            version={version}
            stored={scheme}
            others={(list.data?.versions ?? []).filter(({ id }) => id !== version.id).map(({ label }) => label)}
            settings={settings.data === undefined ? null : parseSettings(settings.data.values)}
          />
        );
      }}
    </Record>
  );
}
