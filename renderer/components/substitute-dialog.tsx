import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImageFacts } from '../../shared/contract/images.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { imageLimits } from '../../shared/domain/image.ts';
import { letterCode, type SubstituteWay } from '../../shared/domain/substitute.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { pictureOf } from '../lib/picture-file.ts';
import { sameFileAgain } from '../lib/same-file-again.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { LetterBox } from './letter-box.tsx';
import styles from './substitutes.module.css';
import { TextField } from './text-field.tsx';

interface Decision {
  readonly companyId: string;
  readonly letter: string;
  readonly way: SubstituteWay;
  readonly plain: string;
  readonly imageId: string | null;
  readonly reason: string;
}

/** The calls the dialog needs, from the feature's api.ts. */
export interface SubstituteCalls {
  readonly suggest: (input: { companyId: string; letter: string }) => Promise<{ readonly plain: readonly string[] }>;
  readonly set: (input: Decision) => Promise<Result<{ readonly id: string }, Refusal>>;
  readonly storeImage: (input: {
    purpose: 'letter';
    fileName: string;
    base64: string;
  }) => Promise<Result<ImageFacts, Refusal>>;
}

/** The letter asked about, and whose it is. */
export interface AskedLetter {
  readonly letter: string;
  /** Empty: the city's own wording. */
  readonly companyId: string;
  readonly companyName: string;
  readonly way: SubstituteWay;
}

interface DialogProps {
  readonly asked: AskedLetter;
  readonly calls: SubstituteCalls;
  readonly onClose: () => void;
  /** After it was decided. */
  readonly onDone: () => void;
}

interface Picture {
  readonly id: string;
  readonly url: string;
}

function Dialog({ asked, calls, onClose, onDone }: DialogProps) {
  const { letter, companyId, companyName, way } = asked;
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const offers = useQuery({
    queryKey: ['substitutes', 'suggest', companyId, letter],
    queryFn: () => calls.suggest({ companyId, letter }),
    enabled: way === 'plain',
  });
  const offered = offers.data?.plain ?? [];
  const plain = typed ?? offered[0] ?? '';
  const set = useAction({
    call: calls.set,
    success: '代わりの字を決めました。',
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const store = useAction({
    call: async (file: File) => {
      const read = await pictureOf(file);
      if (!read.ok) return read;
      const stored = await calls.storeImage({ purpose: 'letter', ...read.value });
      return stored.ok ? ok({ ...stored.value, base64: read.value.base64 }) : stored;
    },
    changes: false,
    success: null,
    onDone: ({ id, mime, base64 }) => setPicture({ id, url: `data:${mime};base64,${base64}` }),
  });
  const choose = (file: File | null) => {
    if (file !== null) void store.run(file);
  };
  return (
    <ConfirmDialog
      opened
      title={way === 'plain' ? '平易な字体で印刷する' : '画像で印刷する'}
      confirmLabel="この字で印刷する"
      pending={set.pending}
      onCancel={onClose}
      onConfirm={() => void set.run({ companyId, letter, way, plain, imageId: picture?.id ?? null, reason })}
    >
      <ActionBanner action={set} except={['invalid-input']} />
      <ActionBanner action={store} />
      <p>
        {companyId === '' ? '市の文面（市長名など）' : companyName}の「{letter}」（{letterCode(letter)}
        ）を、次のように印刷します。台帳の文字は変わりません。PDFから写し取る文字も、元のままです。
      </p>
      <div className={styles['exchange']}>
        <LetterBox letter={letter} />
        {(way === 'image' ? picture !== null : plain !== '') && <span aria-hidden>→</span>}
        {way === 'image' && picture !== null && (
          <img className={styles['picture']} src={picture.url} alt="代わりに印刷する画像" />
        )}
        {way === 'plain' && plain !== '' && <LetterBox letter={plain} />}
      </div>
      <div className={styles['fields']}>
        {way === 'plain' ? (
          <div>
            {offered.length > 1 && (
              <p className={styles['offers']}>
                <span>候補：</span>
                {offered.map((form) => (
                  <Button key={form} variant="default" size="compact-md" onClick={() => setTyped(form)}>
                    {form}
                  </Button>
                ))}
              </p>
            )}
            <TextField
              path="plain"
              label="代わりに印刷する字"
              description="1文字。候補があれば、はじめから入れてあります。"
              required
              value={plain}
              onChange={setTyped}
              error={set.faults['plain']}
            />
          </div>
        ) : (
          <div>
            <FileButton accept="image/png,image/jpeg" inputProps={sameFileAgain} onChange={choose}>
              {(button) => (
                <Button {...button} variant="outline" loading={store.pending}>
                  文字の画像を選ぶ
                </Button>
              )}
            </FileButton>
            <p>
              {`PNGかJPEG、${imageLimits.megabytes}MBまで。白い地に1文字だけを、縦横同じ長さいっぱいに描いたもの（500画素以上）がきれいに印刷できます。`}
            </p>
            {set.faults['image'] !== undefined && <p role="alert">画像を選んでください。</p>}
          </div>
        )}
        <TextField
          path="reason"
          label="理由"
          description="例：令和8年11月20日、本人が平易な字体での記載を電話で承諾"
          required
          multiline
          rows={2}
          max={textLimits.reissueReason}
          value={reason}
          onChange={setReason}
          error={set.faults['reason']}
        />
      </div>
    </ConfirmDialog>
  );
}

/** Decides how a letter that cannot be printed is printed after all, with the reason. */
export function SubstituteDialog({ asked, ...rest }: Omit<DialogProps, 'asked'> & { asked: AskedLetter | null }) {
  if (asked === null) return null;
  return <Dialog key={`${asked.companyId}/${asked.letter}/${asked.way}`} asked={asked} {...rest} />;
}
