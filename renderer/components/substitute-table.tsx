import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { SubstituteRow } from '../../shared/contract/substitutes.ts';
import { substituteWayLabels } from '../../shared/domain/substitute.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { FinishedFile } from '../lib/bytes.ts';
import { formatInstant } from '../lib/format.ts';
import { useAction } from '../lib/use-action.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { LetterBox } from './letter-box.tsx';
import { StaleBanner } from './stale-banner.tsx';
import styles from './substitutes.module.css';

/** The calls the list needs, from the feature's api.ts. */
export interface SubstituteListCalls {
  readonly remove: (input: { id: string }) => Promise<Result<{ readonly id: string }, Refusal>>;
  readonly image: (input: { id: string }) => Promise<Result<FinishedFile, Refusal>>;
}

function Picture({ id, load }: { readonly id: string; readonly load: SubstituteListCalls['image'] }) {
  const image = useQuery({ queryKey: ['images', 'one', id], queryFn: () => load({ id }) });
  if (image.data?.ok !== true) return null;
  const { mime, base64 } = image.data.value;
  return <img className={styles['picture']} src={`data:${mime};base64,${base64}`} alt="印刷する画像" />;
}

export interface SubstituteTableProps {
  readonly rows: readonly SubstituteRow[];
  readonly calls: SubstituteListCalls;
  /** Whose letter it is; left out on the company's own screen. */
  readonly withOwner?: boolean;
}

/** 代わりの字: letters printed otherwise than written, each with its reason and the way back. */
export function SubstituteTable({ rows, calls, withOwner = false }: SubstituteTableProps) {
  const [removing, setRemoving] = useState<SubstituteRow | null>(null);
  const remove = useAction({
    call: calls.remove,
    success: '代わりの字を取りやめました。',
    onDone: () => setRemoving(null),
  });
  return (
    <>
      <Table className={styles['table'] ?? ''} withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {withOwner && <Table.Th>対象</Table.Th>}
            <Table.Th>元の字</Table.Th>
            <Table.Th>印刷する字</Table.Th>
            <Table.Th>理由</Table.Th>
            <Table.Th>決めた人・日</Table.Th>
            <Table.Th>
              <span className="visually-hidden">操作</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              {withOwner && <Table.Td>{row.companyId === '' ? '市の文面' : row.companyName}</Table.Td>}
              <Table.Td>
                <LetterBox letter={row.letter} /> {row.code}
              </Table.Td>
              <Table.Td>
                {row.imageId === null ? (
                  <LetterBox letter={row.plain} />
                ) : (
                  <Picture id={row.imageId} load={calls.image} />
                )}{' '}
                {substituteWayLabels[row.way]}
              </Table.Td>
              <Table.Td>{row.reason}</Table.Td>
              <Table.Td>
                {row.updatedBy}
                <br />
                {formatInstant(row.updatedAt)}
              </Table.Td>
              <Table.Td>
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-md"
                  aria-label={`「${row.letter}」の代わりの字を取りやめる`}
                  onClick={() => setRemoving(row)}
                >
                  取りやめる
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog
        opened={removing !== null}
        title="代わりの字を取りやめますか"
        confirmLabel="取りやめる"
        danger
        pending={remove.pending}
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing !== null) void remove.run({ id: removing.id });
        }}
      >
        <StaleBanner action={remove} />
        <p>
          {`「${removing?.letter ?? ''}」を元の字のとおりに印刷します。書体にない字のときは、認定証を発行できなくなります。発行済みの認定証は変わりません。`}
        </p>
      </ConfirmDialog>
    </>
  );
}
