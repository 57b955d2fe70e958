import type { FormPreview, FormProblem } from '../../../shared/contract/forms.ts';
import { ListTable } from '../../components/list-table.tsx';
import type { Column } from '../../components/table-parts.tsx';
import { formProblemSentences } from '../../lib/form-messages.ts';
import styles from './forms.module.css';
import { placeWords } from './values-table.tsx';

const columns: readonly Column<FormProblem>[] = [
  { key: 'label', header: '記入欄', cell: ({ label }) => label },
  {
    key: 'found',
    header: '様式の内容',
    width: 240,
    cell: ({ found }) => <span className={styles['said']}>{found}</span>,
  },
  { key: 'code', header: '理由', cell: ({ code }) => formProblemSentences[code] },
  { key: 'place', header: '様式の場所', width: 180, cell: ({ place }) => placeWords(place) },
];

/** What could not be read, where it stands and why. */
export function ProblemsTable({ problems }: Pick<FormPreview, 'problems'>) {
  return (
    <>
      {problems.length > 0 && (
        <p>様式の場所を開いて確かめ、チェックシートの画面で入力するか、申請者に直してもらってください。</p>
      )}
      <ListTable
        label="読めなかったところ"
        columns={columns}
        rows={problems}
        // two of them may say the same
        rowId={(problem) => String(problems.indexOf(problem))}
        empty={{ text: '読めなかったところはありません。' }}
      />
    </>
  );
}
