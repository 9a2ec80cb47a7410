import type { ContractEvent } from '../../domain/contracts/events.js';
import type { ViewEvent } from '../define-view.js';

/** An event of a contract as views see it. */
export type ContractViewEvent<Type extends ContractEvent['type'] = ContractEvent['type']> = ViewEvent<Type>;
