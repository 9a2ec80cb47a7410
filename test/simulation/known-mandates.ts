import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { Core } from '../../src/core/open-core.js';
import type { SimulatedBank } from './bank/simulated-bank.js';
import type { ToldEvent } from './told-event.js';

/** A bank has books of its own: it is told of mandates that debits were presented under before they begin. */
export const tellKnownMandates = async (
  { commands, keys }: Core,
  bank: SimulatedBank,
  events: readonly ToldEvent[],
): Promise<void> => {
  const streams = new Set(events.map(({ stream }) => stream).filter((stream) => stream.startsWith('mandate-')));
  for (const stream of streams) {
    const { state } = await commands.load(mandates, stream);
    if (state.status === 'none' || state.lastDebit === undefined) continue;
    const { value } = state.accounts.at(state.untold.account ? -2 : -1)!;
    const { iban } = (await keys.open(value as never)) as { readonly iban: string };
    bank.know(state.names.at(-1)!.value.rum, iban);
  }
};
