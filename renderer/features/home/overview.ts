import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/index.ts';

/** What `home.overview` answers. */
export type ContractOutputs = InferContractRouterOutputs<Contract>['home']['overview'];
