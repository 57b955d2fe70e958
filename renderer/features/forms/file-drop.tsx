import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { maxFormFile } from '../../../shared/contract/forms.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import styles from './forms.module.css';

export interface FileDropProps {
  readonly chosen: boolean;
  readonly pending: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where a workbook is chosen with the keyboard or dropped with the mouse. */
export function FileDrop({ chosen, pending, onChoose }: FileDropProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !pending) onChoose(file);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      data-chosen={chosen || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton accept=".xlsx" inputProps={sameFileAgain} onChange={(file) => file !== null && onChoose(file)}>
        {(props) => (
          <Button
            {...props}
            variant={chosen ? 'outline' : 'filled'}
            loading={pending}
            leftSection={<IconFileUpload aria-hidden size={20} />}
          >
            {chosen ? '別のファイルを選ぶ' : 'ファイルを選ぶ'}
          </Button>
        )}
      </FileButton>
      <span>
        ここに、返送されたファイルを重ねて放しても読み込めます。
        {!chosen && `.xlsx、${maxFormFile}メガバイトまでです。読み込んだだけでは、何も変わりません。`}
      </span>
    </div>
  );
}
