import { z } from 'zod';
import { civilDate } from '../../shared/contract/common.ts';
import { letterFit, type LetterProblem, type LetterRules } from '../../shared/domain/letter-fit.ts';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { LetterRow } from '../store/repositories/letter-facts.ts';

const renewalsShape = z.array(z.object({ receivedOn: civilDate, closedOn: civilDate.nullable() }));

/** What would not be so, or is doubtful, in a letter of that day to a company. */
export const letterProblems = (
  kind: LetterKind,
  row: LetterRow,
  sentOn: CivilDate,
  rules: LetterRules,
): readonly LetterProblem[] =>
  letterFit(kind, { ...row, renewals: renewalsShape.parse(JSON.parse(row.renewalsJson)) }, sentOn, rules);
