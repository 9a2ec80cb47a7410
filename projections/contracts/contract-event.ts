import type { ContractEvent } from '../../domain/contracts/events.js';
import type { ViewEvent } from '../define-view.js';

/** An event of a contract as views see it. */
export type ContractViewEvent<Type extends ContractEvent['type'] = ContractEvent['type']> = ViewEvent<Type>;

/** The contract whose stream `contract-<id>` this is. */
export const contractOf = ({ stream }: { readonly stream: string }): string => stream.slice('contract-'.length);
