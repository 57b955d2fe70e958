import { Alert, Button, Checkbox, Group, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import { DueDayField } from '../../components/due-day-field.tsx';
import { LetterButtons } from '../../components/letter-buttons.tsx';
import { useLetterNumber } from '../../components/letter-number-field.tsx';
import { FieldGrid } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { Record } from '../../components/record.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { correctionsQuery, dueQuery, letterQuery, sheetFileQuery, writeLetter } from './api.ts';
import styles from './judgement-panel.module.css';
import { useOpenSheet } from './sheet-context.tsx';
import { hasUnsaved } from './state.ts';
import { useOpenQuestions } from './use-judgement.ts';

function Unsaved() {
  return (
    <Alert role="alert" color="red" variant="outline" mb="sm" title="まだ保存していない欄があります">
      保存していない内容は、この文書に入っていません。閉じて、赤い字の欄を直してから、もう一度開いてください。
    </Alert>
  );
}

function SheetFile({ detail }: { readonly detail: ChecksheetDetail }) {
  const [withReview, setWithReview] = useState(detail.reviewedAt !== null);
  const query = useQuery(sheetFileQuery(detail.applicationId, withReview));
  return (
    <>
      <Checkbox
        mb="sm"
        label="審査の内容も印刷する"
        description="確認の結果と数字、審査者のチェックと理由、判定が入ります。"
        checked={withReview}
        onChange={(event) => setWithReview(event.currentTarget.checked)}
      />
      <Record query={query} title="チェックシート">
        {(file) => (
          <>
            <PdfPreview
              key={file.base64.length}
              base64={file.base64}
              label={`${detail.companyName}のチェックシート`}
              height={430}
              fit="width"
            />
            <Group justify="flex-end" mt="sm">
              <DownloadButton variant="filled" file={file}>
                チェックシートをPDFで保存する
              </DownloadButton>
            </Group>
          </>
        )}
      </Record>
    </>
  );
}

function LetterFile({ detail }: { readonly detail: ChecksheetDetail }) {
  const today = useToday();
  const { applicationId } = detail;
  const [due, setDue] = useState<CivilDate | null>(null);
  const corrections = useQuery(correctionsQuery(applicationId));
  const recorded = corrections.data?.ok === true ? corrections.data.value.due : null;
  const usual = recorded && { on: recorded.on, recorded: recorded.officeDays === null };
  const counted = useQuery(dueQuery(due));
  const number = useLetterNumber();
  // the picture follows once the typing rests
  const [documentNumber] = useDebouncedValue(number.value, 500);
  const local = useLocalFaults();
  const early =
    due !== null && due < today ? faultSentence({ code: 'date-too-early', params: { earliest: today } }) : undefined;
  const sound = !local.any && early === undefined && number.sound;
  const query = useQuery({ ...letterQuery({ applicationId, dueOn: due, documentNumber }), enabled: sound });
  return (
    <>
      <FieldGrid>
        <DueDayField
          path="letter-due"
          label="提出期限"
          usual={usual}
          period={counted.data?.period ?? null}
          min={today}
          value={due}
          onChange={(value, fault) => {
            setDue(value);
            local.note('due', fault);
          }}
          error={local.faults['due'] ?? early}
        />
        {number.field}
      </FieldGrid>
      {sound && (
        <Record query={query} title="補正依頼">
          {(file) => (
            <PdfPreview
              key={`${due} ${documentNumber}`}
              base64={file.base64}
              label={`${detail.companyName}への補正依頼`}
              height={330}
              fit="width"
            />
          )}
        </Record>
      )}
      <Group justify="flex-end" mt="sm">
        <LetterButtons
          applicationId={applicationId}
          dueOn={due}
          documentNumber={number.value}
          write={writeLetter}
          disabled={!sound}
        />
      </Group>
    </>
  );
}

/** Papers made from the sheet: the filled form, and the letter that asks for corrections. */
export function PrintPart({ detail }: { readonly detail: ChecksheetDetail }) {
  const { sheet } = useOpenSheet();
  const { corrections } = useOpenQuestions();
  const [shown, setShown] = useState<'sheet' | 'letter' | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const open = async (which: 'sheet' | 'letter') => {
    await sheet.autosave.flush(); // the papers are made from what is stored
    setUnsaved(hasUnsaved(sheet.store.getState()));
    setShown(which);
  };
  return (
    <div className={styles['papers']}>
      <Button variant="outline" leftSection={<IconFileText aria-hidden size={20} />} onClick={() => void open('sheet')}>
        PDFにする
      </Button>
      {detail.editable && corrections.length > 0 && (
        <Button
          variant="outline"
          leftSection={<IconMailForward aria-hidden size={20} />}
          onClick={() => void open('letter')}
        >
          補正依頼の文書をつくる
        </Button>
      )}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown === 'letter' ? '補正依頼の文書' : 'チェックシートのPDF'}
        size={1000}
        yOffset={16}
      >
        {unsaved && <Unsaved />}
        {shown === 'sheet' && <SheetFile detail={detail} />}
        {shown === 'letter' && <LetterFile detail={detail} />}
      </Modal>
    </div>
  );
}
