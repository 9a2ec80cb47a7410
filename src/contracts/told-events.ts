import type { ContractEvent } from '../../domain/contracts/events.js';
import type { Executed } from '../commands/command-outcome.js';
import type { Core } from '../core/open-core.js';

/** What an event of a type says. */
export type ToldData<Type extends ContractEvent['type']> = Extract<ContractEvent, { readonly type: Type }>['data'];

/** More than one append on a contract ever makes. */
const BACK = 64;

/** The last event of a type among those that a command made, so that a repeated one is answered as the first. */
export const toldEvent = async <Type extends ContractEvent['type']>(
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  { stream, revision }: Executed,
  type: Type,
): Promise<ToldData<Type>> => {
  const after = Math.max(-1, revision - BACK);
  const page = await events.readStream(stream, after, revision - after);
  const found = page.findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`${type} is not before ${stream}@${revision}`);
  return decoder.decode(found).data as ToldData<Type>;
};
