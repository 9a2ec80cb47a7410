import { contracts } from '../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../domain/contracts/events.js';
import type { OrderedMessage } from '../../domain/correspondence/state.js';
import { idIn } from '../../domain/shared/id-in.js';
import type { Core } from '../core/open-core.js';
import { contractTerminated } from '../outbox/templates/contract-terminated.js';
import { guaranteesReinstated } from '../outbox/templates/guarantees-reinstated.js';
import { guaranteesSuspended } from '../outbox/templates/guarantees-suspended.js';
import { namedContract } from './named-contract.js';
import { toldEventOf } from './told-event.js';
import type { Worded } from './worded.js';

/** What is written about a contract. */
export const contractWording = async (core: Core, { cause }: OrderedMessage): Promise<Worded> => {
  const told = await toldEventOf(core, contracts, cause);
  const contract = await namedContract(core, idIn(cause.stream));
  const { type, data } = told.event as ContractEvent;
  switch (type) {
    case 'GuaranteesSuspended':
      return { ...told, rendered: guaranteesSuspended({ ...contract, ...data }) };
    case 'GuaranteesReinstated':
      return { ...told, rendered: guaranteesReinstated({ ...contract, ...data }) };
    case 'ContractTerminated':
      return { ...told, rendered: contractTerminated({ ...contract, ...data, ground: data.ground.kind }) };
    default:
      throw new RangeError(`nothing is written about ${type}`);
  }
};
