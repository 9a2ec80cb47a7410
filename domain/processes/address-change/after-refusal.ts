import { idIn } from '../../shared/id-in.js';
import type { Order } from '../process.js';
import type { SkipContractMove } from './commands.js';
import type { AddressChangeOrder } from './react.js';

type Ordered = AddressChangeOrder | SkipContractMove;

/** The contract itself tells later, by its events, what is to be done then. */
const TOLD_LATER = new Set(['contracts.amendment-not-priced', 'contracts.amendment-unknown']);

/**
 * What is ordered where a contract refused: one that could not be asked for its amendment is skipped, an amendment that
 * can be neither priced nor applied is withdrawn, so that no other contract waits for it.
 */
export const afterRefusal = (
  { stream, name, command }: Order<Ordered>,
  reason: string,
  member: string,
): Order<Ordered> | undefined => {
  if (command.type === 'RequestAmendment') {
    const contract = idIn(stream);
    const skip = { type: 'SkipContractMove', move: command.move, contract, reason } as const;
    return { stream: `address-change-${member}`, name: `${name}/skipped`, command: skip };
  }
  if ((command.type !== 'PriceAmendment' && command.type !== 'ApplyAmendment') || TOLD_LATER.has(reason))
    return undefined;
  const withdraw = { type: 'WithdrawAmendment', amendment: command.amendment, reason: 'insurer' } as const;
  return { stream, name: `${name}/withdrawn`, command: withdraw };
};
