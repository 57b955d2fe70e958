import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { AppContext } from '../use-cases/context.ts';

/** The contract, ready to be implemented a feature at a time; each handler gets the app's context. */
export const gate = implement(contract).$context<AppContext>();
