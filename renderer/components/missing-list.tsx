import { Alert } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';

export interface MissingEntry {
  readonly key: string;
  /** missingSentence(…) of lib/messages.ts. */
  readonly text: string;
  /** The step that cannot be taken without it, said before its first entry: 審査を始めるまでに. */
  readonly step?: string;
  /** A link to where it is mended. */
  readonly link?: ReactNode;
}

export interface MissingListProps {
  readonly title?: string;
  readonly entries: readonly MissingEntry[];
  /** False where the surrounding column spaces its parts itself. */
  readonly spaced?: boolean;
  /** Said when nothing is missing; without it nothing is shown then. */
  readonly complete?: ReactNode;
}

/** 足りないもの: what still blocks the next step, each with the way to mend it. */
export function MissingList({ title = '足りないもの', entries, complete, spaced = true }: MissingListProps) {
  if (entries.length === 0) {
    return complete ? (
      <Alert role="note" color="green" variant="outline" mb={spaced ? 'md' : 0} icon={<IconListCheck aria-hidden />}>
        {complete}
      </Alert>
    ) : null;
  }
  return (
    <Alert
      role="note"
      color="orange"
      variant="outline"
      mb={spaced ? 'md' : 0}
      icon={<IconListCheck aria-hidden />}
      title={`${title}（${entries.length}件）`}
    >
      {[...Map.groupBy(entries, (entry) => entry.step ?? '')].map(([step, lines]) => (
        <Fragment key={step}>
          {step !== '' && <p style={{ margin: '4px 0 0', fontWeight: 700 }}>{step}</p>}
          <ul style={{ margin: 0, paddingLeft: '1.25em' }}>
            {lines.map((entry) => (
              <li key={entry.key}>
                {entry.text} {entry.link}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Alert>
  );
}
