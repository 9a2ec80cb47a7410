import { contractParts } from '../../contracts/contract-parts.js';
import type { Core } from '../../core/open-core.js';
import type { AnyProcess } from '../followed-process.js';
import { followedAddressChange } from './followed-address-change.js';
import { followedLeaving } from './followed-leaving.js';

/** Every process manager of this release. */
export const allProcesses = (core: Core): readonly AnyProcess[] => {
  const parts = contractParts(core);
  return [followedAddressChange(parts), followedLeaving(parts)];
};
