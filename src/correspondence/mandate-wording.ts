import type { OrderedMessage } from '../../domain/correspondence/state.js';
import type { MandateEvent } from '../../domain/payments/mandates/events.js';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { Core } from '../core/open-core.js';
import { mandateAccountChanged } from '../outbox/templates/mandate-account-changed.js';
import { mandateSigned } from '../outbox/templates/mandate-signed.js';
import { ERASED } from '../secrets/open-personal.js';
import { namedAs } from './named-mandate.js';
import { toldEventOf } from './told-event.js';
import type { Worded } from './worded.js';

/** What is written about a mandate. */
export const mandateWording = async (core: Core, { cause }: OrderedMessage): Promise<Worded> => {
  const told = await toldEventOf(core, mandates, cause);
  const { type, data } = told.event as MandateEvent;
  if (type !== 'MandateSigned' && type !== 'MandateAccountChanged')
    throw new RangeError(`nothing is written about ${type}`);
  const on = type === 'MandateSigned' ? data.signedOn : data.on;
  const { rum, ics, account = ERASED } = (await namedAs(core, told.state, on))!;
  const creditor = core.config.creditor.name;
  const rendered =
    type === 'MandateSigned'
      ? mandateSigned({ on, rum, ics, creditor, account })
      : mandateAccountChanged({ on, rum, account });
  return { ...told, rendered };
};
