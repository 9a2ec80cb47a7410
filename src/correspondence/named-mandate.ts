import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { Mandate } from '../../domain/payments/mandates/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { maskedIban } from '../../domain/shared/iban.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';

/** How a letter names a mandate; `account`: masked, `undefined` once it was erased. */
export interface NamedMandate {
  readonly rum: string;
  readonly ics: string;
  readonly account: string | undefined;
}

/** A mandate as it is on a day. */
export const namedMandate = async (
  core: Pick<Core, 'commands' | 'keys'>,
  mandate: string,
  day: CalendarDate,
): Promise<NamedMandate | undefined> => {
  const { state } = await core.commands.load(mandates, `mandate-${mandate}`);
  return namedAs(core, state, day);
};

export const namedAs = async (
  { keys }: Pick<Core, 'keys'>,
  state: Mandate,
  day: CalendarDate,
): Promise<NamedMandate | undefined> => {
  if (state.status === 'none') return undefined;
  const { rum, ics } = valueOn(state.names, day) ?? state.names[0]!.value;
  const block = valueOn(state.accounts, day) ?? state.accounts[0]!.value;
  const opened = await openedBlock(keys, block);
  return { rum, ics, account: opened && maskedIban(opened.iban) };
};
