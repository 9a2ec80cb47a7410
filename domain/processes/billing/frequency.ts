import type { ContractEvent } from '../../contracts/events.js';

/** How often a member pays. */
export type Frequency = Extract<ContractEvent, { type: 'ContractSubscribed' }>['data']['frequency'];
