import { Autocomplete, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { displayText } from '../../../shared/domain/checksheet.ts';
import { declarationFaults } from '../../../shared/domain/checksheet-faults.ts';
import { declarationGaps } from '../../../shared/domain/tick-faults.ts';
import type { SchemeDeclaration } from '../../../shared/schemes/types.ts';
import { inputProps } from '../../components/field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import styles from './checksheets.module.css';
import { CarriedNote } from './carried-note.tsx';
import { Previous } from './previous-part.tsx';
import { SaveLine } from './save-line.tsx';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import { coverPart } from './sheet-content.ts';
import { coverId, declarationId } from './sheet-ids.ts';
import { noDeclaration } from './state.ts';

const Declaration = memo(function Declaration({ declaration }: { readonly declaration: SchemeDeclaration }) {
  const { sheet, readOnly } = useOpenSheet();
  const answer = useSheet((state) => state.declarations[declaration.key] ?? noDeclaration);
  const own = { [declaration.key]: answer };
  const found = [...declarationFaults(sheet.scheme, own), ...declarationGaps(sheet.scheme, own)];
  const faults = found.map((fault) => ({ path: fault.path, sentence: faultSentence(fault) }));
  return (
    <tr>
      {/* a jump lands before the box: the next step of the keyboard is on it */}
      <td id={declarationId(declaration.key)} tabIndex={-1} className={styles['mark']}>
        <Checkbox
          size="lg"
          aria-label={displayText(declaration.text)}
          checked={answer.declared === true}
          disabled={readOnly}
          onChange={(event) => sheet.changeDeclaration(declaration.key, { declared: event.currentTarget.checked })}
        />
      </td>
      <td>
        <div className={styles['declaration']}>
          <span>{displayText(declaration.text)}</span>
          {declaration.fields.map((field) => (
            <Autocomplete
              key={field.key}
              {...inputProps({
                label: field.label,
                namePrefix: displayText(declaration.text),
                path: `declarations.${declaration.key}.${field.key}`,
                error: faults.find(({ path }) => path.endsWith(`.${field.key}`))?.sentence,
                readOnly,
              })}
              data={field.suggestions.map(displayText)}
              // the list is short: it is offered whole, whatever was typed
              filter={({ options }) => options}
              value={answer.entries[field.key] ?? ''}
              onChange={(text) =>
                sheet.changeDeclaration(declaration.key, { entries: { ...answer.entries, [field.key]: text } })
              }
            />
          ))}
        </div>
        <CarriedNote part={`cover.${declaration.key}`} name={displayText(declaration.text)} />
        <Previous part={`cover.${declaration.key}`} name={displayText(declaration.text)} />
      </td>
    </tr>
  );
});

/** The form's first part: whose sheet it is and what the applicant declares. */
export const Cover = memo(function Cover() {
  const { sheet } = useOpenSheet();
  const { detail, scheme } = sheet;
  return (
    <section aria-labelledby={coverId} data-part={coverPart}>
      <h2 id={coverId} tabIndex={-1} className={styles['formTitle']}>
        {scheme.title}
      </h2>
      <table className={styles['sheet']}>
        <tbody>
          <tr>
            <th scope="row" className={styles['coverName']}>
              フリガナ
            </th>
            <td>{detail.companyKana}</td>
          </tr>
          <tr>
            <th scope="row">事業者名</th>
            <td>{detail.companyName}</td>
          </tr>
        </tbody>
      </table>
      {scheme.declarations.length > 0 && (
        <table className={styles['sheet']} aria-label="表紙の確認欄">
          <thead>
            <tr>
              <th scope="col" className={styles['mark']}>
                チェック
              </th>
              <th scope="col">確認欄（認定区分は候補から選びます。候補にないときは、そのまま入力します）</th>
            </tr>
          </thead>
          <tbody>
            {scheme.declarations.map((declaration) => (
              <Declaration key={declaration.key} declaration={declaration} />
            ))}
          </tbody>
        </table>
      )}
      {scheme.declarations.length > 0 && (
        <div className={styles['coverSave']}>
          <SaveLine part={coverPart} name="表紙" />
        </div>
      )}
    </section>
  );
});
