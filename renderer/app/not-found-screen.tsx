import { Link } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';

export function NotFoundScreen() {
  return (
    <>
      <PageHeader title="この画面は見つかりません" />
      <p>
        移動した、または取り消された画面です。<Link to="/">ホーム</Link>から選び直してください。
      </p>
    </>
  );
}
