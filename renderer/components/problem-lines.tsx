import type { Refusal } from '../../shared/contract/refusal.ts';
import { characterSentence } from '../lib/messages.ts';

/** The letters a refusal is about, each with its place; nothing where it is about none. */
export function ProblemLines({ problems = [] }: { readonly problems?: Refusal['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.of}/${problem.where}/${problem.index}`}>{characterSentence(problem)}</li>
      ))}
    </ul>
  );
}
