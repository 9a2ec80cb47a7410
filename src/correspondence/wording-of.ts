import type { Template } from '../../domain/correspondence/events.js';
import type { OrderedMessage } from '../../domain/correspondence/state.js';
import type { MembershipEvent } from '../../domain/membership/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { Core } from '../core/open-core.js';
import { addressChanged } from '../outbox/templates/address-changed.js';
import { accountWording } from './account-wording.js';
import { amendmentWording, moveWording } from './amendment-wording.js';
import { contractWording } from './contract-wording.js';
import { mandateWording } from './mandate-wording.js';
import { toldEventOf } from './told-event.js';
import type { Worded } from './worded.js';

const addressWording = async (core: Core, { cause }: OrderedMessage): Promise<Worded> => {
  const told = await toldEventOf(core, membership, cause);
  const { data } = told.event as Extract<MembershipEvent, { type: 'AddressChanged' }>;
  return { ...told, rendered: addressChanged({ from: data.from }) };
};

const WORDINGS: Readonly<Record<Template, (core: Core, message: OrderedMessage) => Promise<Worded>>> = {
  'formal-notice': accountWording,
  'instalments-announced': accountWording,
  'payment-refused': accountWording,
  'premium-refunded': accountWording,
  'refund-set-off': accountWording,
  'refund-returned': accountWording,
  'guarantees-suspended': contractWording,
  'guarantees-reinstated': contractWording,
  'contract-terminated': contractWording,
  'mandate-signed': mandateWording,
  'mandate-account-changed': mandateWording,
  'address-changed': addressWording,
  'contract-amended': amendmentWording,
  'address-change-applied': moveWording,
};

/** A message in its words, made of the log and of what is opened for it: the same each time. */
export const wordingOf = (core: Core, message: OrderedMessage): Promise<Worded> =>
  WORDINGS[message.template](core, message);
