import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { fieldId } from './field.tsx';

export interface ErrorSummaryProps {
  /** Field path to sentence; empty shows nothing. */
  readonly faults: Readonly<Record<string, string>>;
  /** Japanese names of the fields by path. */
  readonly labels: Readonly<Record<string, string>>;
  /** Raise it with each attempt to save: the summary takes the focus again. */
  readonly attempt?: number;
}

// a half-typed date is a fault of its field, but no reason to take the focus away from who is typing it
let typing = false;
if (typeof window !== 'undefined') {
  window.addEventListener('input', () => (typing = true), true);
  for (const done of ['submit', 'click']) window.addEventListener(done, () => (typing = false), true);
}

/** All faults of a form above it, each a link to its field; takes the focus after a failed save, never while one types. */
export function ErrorSummary({ faults, labels, attempt = 0 }: ErrorSummaryProps) {
  const entries = Object.entries(faults);
  const [open, setOpen] = useState(false);
  if (open && entries.length === 0) setOpen(false);
  if (!open && entries.length > 0 && !typing) setOpen(true);
  if (!open || entries.length === 0) return null;
  return <Summary key={attempt} entries={entries} labels={labels} />;
}

interface SummaryProps {
  readonly entries: readonly (readonly [string, string])[];
  readonly labels: Readonly<Record<string, string>>;
}

function Summary({ entries, labels }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title={`直すところが${entries.length}か所あります。まだ保存していません。`}
    >
      <ul style={{ margin: 0, paddingLeft: '1.25em' }}>
        {entries.map(([path, sentence]) => (
          <li key={path}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                event.preventDefault(); // the address belongs to the router
                document.getElementById(fieldId(path))?.focus();
              }}
            >
              {labels[path] ?? path}
            </a>
            ：{sentence}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
