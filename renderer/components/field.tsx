import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What every field of a form takes. */
export interface FieldProps {
  readonly label: string;
  /** Stands under the label, said before typing. */
  readonly description?: string | undefined;
  /** A sentence of lib/messages.ts. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** Names the field for ErrorSummary links and tests: the fault's path. */
  readonly path?: string | undefined;
  readonly width?: number | string | undefined;
  /** Said before the label to who hears it, where many fields of a screen bear the same label: 1-1. */
  readonly namePrefix?: string | undefined;
  /** True where the visible label stands elsewhere, e.g. as a table's headings. */
  readonly labelHidden?: boolean | undefined;
}

/** The element id an ErrorSummary link leads to. */
export const fieldId = (path: string) => `field-${path.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`;

interface FieldLabelProps {
  readonly label: string;
  readonly required: boolean;
  readonly limit?: string | undefined;
  readonly prefix?: string | undefined;
}

/** The visible marks are hidden from the name, so a field is called 氏名, not 氏名※必須; aria-required says the rest. */
function FieldLabel({ label, required, limit, prefix }: FieldLabelProps) {
  return (
    <>
      {prefix !== undefined && <span className="visually-hidden">{prefix} </span>}
      {label}
      {required && (
        <span className={styles['required']} aria-hidden>
          ※必須
        </span>
      )}
      {limit && (
        <span className={styles['limit']} aria-hidden>
          {limit}
        </span>
      )}
    </>
  );
}

/** Props shared by every Mantine input of the app; `limit` (100文字まで) stands beside the label and is read out with it. */
export function inputProps(props: FieldProps, limit?: string) {
  const { label, description, error, required = false, disabled = false, readOnly = false, path, width } = props;
  const { namePrefix, labelHidden = false } = props;
  const said: ReactNode = description ?? limit;
  return {
    label: <FieldLabel label={label} required={required} limit={description ? undefined : limit} prefix={namePrefix} />,
    ...(labelHidden ? { labelProps: { className: 'visually-hidden' } } : {}),
    ...(said === undefined
      ? {}
      : {
          description: description && limit ? `${description}（${limit}）` : said,
          ...(description ? {} : { descriptionProps: { className: 'visually-hidden' } }),
        }),
    error: error ? <span className={styles['error']}>{error}</span> : undefined,
    inputWrapperOrder: ['label', 'description', 'error', 'input'] satisfies (
      | 'label'
      | 'description'
      | 'error'
      | 'input'
    )[],
    'aria-required': required || undefined,
    disabled,
    readOnly,
    ...(path === undefined ? {} : { id: fieldId(path), 'data-path': path }),
    ...(width === undefined ? {} : { w: width }),
    autoComplete: 'off',
  };
}
