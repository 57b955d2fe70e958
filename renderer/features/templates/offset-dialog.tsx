import { Autocomplete, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { PrintOffset } from '../../../shared/contract/print-offsets.ts';
import { type Orientation, orientations, type Paper, paperNames } from '../../../shared/domain/certificate-template.ts';
import { orientationLabels, paperLabels } from '../../../shared/domain/certificate-template-words.ts';
import { maxPrinterName, maxPrintOffset } from '../../../shared/domain/print-offset.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { inputProps } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { DialogBar, FieldGrid } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { rulerFile, saveOffset } from '../../lib/print-offsets.ts';
import { faultSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import styles from './templates.module.css';

interface FormProps {
  readonly offset: PrintOffset | null;
  readonly printers: readonly string[];
  readonly onClose: () => void;
}

const labels = { printer: 'プリンター', paper: '用紙', right: '右へ', down: '下へ' };
const most = maxPrintOffset / 10;
const tenths = (millimetres: number | null): number => Math.round((millimetres ?? 0) * 10);

function Form({ offset, printers, onClose }: FormProps) {
  const [printer, setPrinter] = useState(offset?.printer ?? '');
  const [paper, setPaper] = useState<Paper>(offset?.paper ?? 'A4');
  const [right, setRight] = useState<number | null>(offset === null ? null : offset.right / 10);
  const [down, setDown] = useState<number | null>(offset === null ? null : offset.down / 10);
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [page, setPage] = useState<string | null>(null);
  const input = { printer, paper, right: tenths(right), down: tenths(down) };
  const dirty =
    offset === null
      ? printer !== '' || right !== null || down !== null
      : printer !== offset.printer ||
        paper !== offset.paper ||
        input.right !== offset.right ||
        input.down !== offset.down;
  const saving = useAction({ call: saveOffset, success: '印刷位置の補正を保存しました。', onDone: onClose });
  const { close, asking, question } = useCloseQuestion(dirty, onClose, saving.refusal?.code === 'edit-conflict');
  const ruler = useAction({ call: rulerFile, changes: false, success: null });
  const faults = { ...saving.faults, ...ruler.faults, ...wrong };
  const noteFault = (path: string, fault: Parameters<typeof faultSentence>[0] | null) =>
    setWrong((before) =>
      Object.fromEntries([
        ...Object.entries(before).filter(([key]) => key !== path),
        ...(fault === null ? [] : [[path, faultSentence(fault)] as const]),
      ]),
    );
  const save = (rowVersion: number | undefined) => {
    if (Object.keys(wrong).length > 0) return;
    void saving.run(offset === null ? input : { ...input, id: offset.id, rowVersion });
  };
  const show = async () => {
    if (Object.keys(wrong).length > 0) return;
    const { printer: _, ...moved } = input;
    const answer = await ruler.run({ ...moved, orientation });
    if (answer?.ok) setPage(answer.value.file.base64);
  };
  return (
    <Modal opened onClose={close} closeOnEscape={!asking} title="プリンターの印刷位置の補正" size={1000} yOffset={16}>
      <form
        noValidate
        className={styles['offset']}
        onSubmit={(event) => {
          event.preventDefault();
          save(offset?.rowVersion);
        }}
      >
        <div className={styles['form']}>
          <ActionBanner action={saving} except={['invalid-input', 'edit-conflict']} />
          <ActionBanner action={ruler} except={['invalid-input']} />
          <Autocomplete
            {...inputProps(
              {
                label: labels.printer,
                path: 'printer',
                required: true,
                description: '職場での呼び名でかまいません',
                error: faults['printer'],
              },
              `${maxPrinterName}文字まで`,
            )}
            data={[...printers]}
            value={printer}
            onChange={setPrinter}
          />
          <RadioField
            label={labels.paper}
            choices={paperNames.map((value) => ({ value, label: paperLabels[value] }))}
            value={paper}
            onChange={setPaper}
          />
          <FieldGrid>
            {(['right', 'down'] as const).map((path) => (
              <NumberField
                key={path}
                label={labels[path]}
                path={path}
                description={path === 'right' ? '左へは「-」を付ける' : '上へは「-」を付ける'}
                value={path === 'right' ? right : down}
                min={-most}
                max={most}
                decimals={1}
                suffix="mm"
                onChange={(value, fault) => {
                  (path === 'right' ? setRight : setDown)(value);
                  noteFault(path, fault);
                }}
                error={faults[path]}
              />
            ))}
          </FieldGrid>
          <RadioField
            label="位置合わせ用紙の向き"
            choices={orientations.map((value) => ({ value, label: orientationLabels[value] }))}
            value={orientation}
            onChange={setOrientation}
          />
          <Button variant="outline" loading={ruler.pending} onClick={() => void show()}>
            位置合わせ用紙を作る
          </Button>
          <ol className={styles['steps']}>
            <li>位置合わせ用紙を作り、普通紙に「実際のサイズ（100％）」で印刷します。</li>
            <li>枠のある用紙に重ねて、用紙に書いてある手順で目盛を読み、「右へ」「下へ」に入れます。</li>
            <li>もう一度作って印刷し、合っていれば保存します。</li>
          </ol>
        </div>
        <div>{page !== null && <PdfPreview base64={page} label="位置合わせ用紙" height={400} />}</div>
        <div className={styles['wide']}>
          <DialogBar>
            <Button variant="outline" onClick={close}>
              キャンセル
            </Button>
            <Button type="submit" loading={saving.pending}>
              補正を保存する
            </Button>
          </DialogBar>
        </div>
      </form>
      {question}
      <ConflictQuestion action={saving} labels={labels} onOverwrite={save} onUseCurrent={onClose} />
    </Modal>
  );
}

export interface OffsetDialogProps {
  readonly offset: PrintOffset | 'new' | null;
  readonly printers: readonly string[];
  readonly onClose: () => void;
}

/** One printer's correction on one paper, with the page to measure it. */
export function OffsetDialog({ offset, ...rest }: OffsetDialogProps) {
  if (offset === null) return null;
  return <Form offset={offset === 'new' ? null : offset} {...rest} />;
}
