import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import type { Sentence } from '../lib/failure.ts';
import { ActionBanner } from './action-banner.tsx';

const changedMeanwhile: Sentence = {
  title: '内容が変わっています',
  text: 'この画面を開いた後に、ほかの操作で変更されました。何も記録していません。最新の内容を読み込み、確かめてからもう一度実行してください。入力した内容は残ります。',
};

export interface StaleBannerProps {
  readonly action: {
    readonly refusal: Refusal | null;
    readonly failure: Sentence | null;
    readonly clear: () => void;
  };
  readonly except?: readonly RefusalCode[];
  readonly children?: ReactNode;
  /** Reads again what the cache does not hold; left out: everything the cache holds. */
  readonly onRead?: (() => void) | undefined;
}

/**
 * ActionBanner for actions that edit no field (a decision, an issue, a removal): where the record has changed meanwhile
 * there is nothing to compare, only to read again.
 */
export function StaleBanner({ action, except = [], children, onRead }: StaleBannerProps) {
  const cache = useQueryClient();
  const code = action.refusal?.code;
  if (code !== 'edit-conflict' && code !== 'already-decided') {
    return (
      <ActionBanner action={action} except={except}>
        {children}
      </ActionBanner>
    );
  }
  return (
    <ActionBanner action={code === 'edit-conflict' ? { refusal: null, failure: changedMeanwhile } : action}>
      <Button
        variant="outline"
        onClick={() => {
          action.clear();
          if (onRead === undefined) void cache.invalidateQueries();
          else onRead();
        }}
      >
        最新の内容を読み込む
      </Button>
    </ActionBanner>
  );
}
