import type { Answer } from './procedure-actions.ts';
import type { Company, Model } from './procedure-model.ts';
import type { Register } from './register.ts';

/** One thing a clerk does: whether the procedure allows it, how it is done, and what follows from it. */
export interface Deed {
  readonly name: string;
  readonly allowed: boolean;
  /** Arrows of the certification it may take. */
  readonly ways: readonly string[];
  readonly prepare?: (register: Register) => Promise<void>;
  readonly act: (register: Register) => Promise<Answer>;
  readonly apply: (value: object | null, register: Register) => void;
}

/** What a deed is about, drawn at random. */
export interface Draw {
  readonly company: number;
  readonly flag: boolean;
  readonly number: number;
}
/** Null: there is nothing it could be done to. */
export type Plan = (state: Model, company: Company, draw: Draw) => Deed | null;

/** The key of what was made. */
export const keyOf = (value: object | null): string => String(Reflect.get(value ?? {}, 'id'));
