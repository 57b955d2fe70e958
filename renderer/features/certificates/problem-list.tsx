import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { type CharacterProblem, stopsPrinting } from '../../../shared/contract/refusal.ts';
import { mayBeSubstituted } from '../../../shared/domain/substitute.ts';
import { LetterBox } from '../../components/letter-box.tsx';
import { type AskedLetter, SubstituteDialog } from '../../components/substitute-dialog.tsx';
import letters from '../../components/substitutes.module.css';
import { characterSentence, issueSentence } from '../../lib/messages.ts';
import { fontQuery, setSubstitute, storeLetterImage, suggestSubstitute } from './api.ts';
import styles from './certificates.module.css';

interface LinesProps {
  readonly problems: readonly CharacterProblem[];
  readonly rows: readonly CertificateCandidate[];
}

const calls = { suggest: suggestSubstitute, set: setSubstitute, storeImage: storeLetterImage };

/** Where a letter is mended: in the company's own record, or in what the city prints on every certificate. */
function MendLink({ row }: { readonly row: CertificateCandidate | undefined }) {
  return row ? (
    <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
      事業者を開く
    </Link>
  ) : (
    <Link to="/settings/templates">ひな形を開く</Link>
  );
}

function Lines({ problems, rows }: LinesProps) {
  return (
    <ul className={styles['problems']}>
      {problems.map((problem) => (
        <li key={`${problem.of}/${problem.where}/${problem.index}`}>
          {characterSentence(problem)} <MendLink row={rows.find((each) => each.companyName === problem.of)} />
        </li>
      ))}
    </ul>
  );
}

const canBeReplaced = ({ issue, character }: CharacterProblem): boolean =>
  (issue === 'missing' || issue === 'variant-lost' || issue === 'private-use') && mayBeSubstituted(character);

interface LetterProps {
  readonly places: readonly [CharacterProblem, ...CharacterProblem[]];
  readonly rows: readonly CertificateCandidate[];
  readonly onAsk: (asked: AskedLetter) => void;
}

/** One letter that stops the printing: how it looks, where it stands, and the ways out. */
function StoppingLetter({ places, rows, onAsk }: LetterProps) {
  const [{ character, code, issue, companyId }] = places;
  const row = rows.find((each) => each.companyId === companyId);
  const owner = { letter: character, companyId: companyId ?? '', companyName: row?.companyName ?? '' };
  return (
    <li className={letters['problem']}>
      <LetterBox letter={character} />
      <div>
        <p>
          <strong>{code}</strong>　{issueSentence(issue)}
        </p>
        <p>{places.map(({ of, where, index }) => `${of}／${where}の${index + 1}文字目`).join('、')}</p>
        <div className={letters['ways']}>
          {canBeReplaced(places[0]) && companyId !== undefined && (
            <>
              <Button size="compact-md" variant="outline" onClick={() => onAsk({ ...owner, way: 'plain' })}>
                平易な字体で印刷する
              </Button>
              <Button size="compact-md" variant="outline" onClick={() => onAsk({ ...owner, way: 'image' })}>
                画像で印刷する
              </Button>
              <Link to="/settings" search={{ tab: 'letters' }}>
                別の書体を選ぶ
              </Link>
            </>
          )}
          <MendLink row={row} />
        </div>
      </div>
    </li>
  );
}

/** Places of the same letter of the same owner together, in the order they are met. */
function byLetter(problems: readonly CharacterProblem[]): [CharacterProblem, ...CharacterProblem[]][] {
  const found = new Map<string, [CharacterProblem, ...CharacterProblem[]]>();
  for (const problem of problems) {
    const key = `${problem.companyId ?? problem.of}/${problem.character}/${problem.issue}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [problem]);
    else known.push(problem);
  }
  return [...found.values()];
}

/** The font the city added is not where it was: letters only it has are missing. */
function LostFont() {
  const chosen = useQuery(fontQuery).data?.chosen;
  if (!chosen || chosen.present) return null;
  return (
    <p>
      設定で選んだ書体「{chosen.name}
      」のファイルが見つからないため、その書体にしかない字は印刷できません。ファイルを元の場所に戻すか、設定で選び直してください。
    </p>
  );
}

/** Characters that want a look before printing: first those that stop it, then those that only look different. */
export function ProblemList({ problems, rows, onDecided }: LinesProps & { readonly onDecided: () => void }) {
  const [asked, setAsked] = useState<AskedLetter | null>(null);
  const blocking = problems.filter(stopsPrinting);
  const others = problems.filter((problem) => !stopsPrinting(problem));
  return (
    <>
      {blocking.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title={`印刷できない文字があるため、発行できません（${blocking.length.toLocaleString('ja-JP')}か所）`}
        >
          <LostFont />
          <ul className={letters['list']}>
            {byLetter(blocking).map((places) => (
              <StoppingLetter
                key={`${places[0].companyId ?? places[0].of}/${places[0].code}/${places[0].issue}`}
                places={places}
                rows={rows}
                onAsk={setAsked}
              />
            ))}
          </ul>
        </Alert>
      )}
      {others.length > 0 && (
        <Alert
          color="orange"
          variant="outline"
          icon={<IconEye aria-hidden />}
          title={`見た目を確かめる文字（${others.length.toLocaleString('ja-JP')}か所）`}
        >
          <Lines problems={others} rows={rows} />
        </Alert>
      )}
      {problems.length === 0 && <p className={styles['none']}>文字の問題はありません。</p>}
      <SubstituteDialog asked={asked} calls={calls} onClose={() => setAsked(null)} onDone={onDecided} />
    </>
  );
}
