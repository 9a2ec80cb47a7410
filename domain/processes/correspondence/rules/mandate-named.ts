import type { Id } from '../../../shared/ids.js';
import type { KnownMandate } from '../state.js';

/**
 * The mandate by which announced instalments are debited, which their announcement names: open, not blocked, the latest
 * signed; `undefined` where there is none. Our policy; EPC016-06 §4.3.1 has an announcement name the mandate.
 */
export const mandateNamed = (mandates: readonly KnownMandate[]): Id | undefined =>
  mandates
    .filter(({ blocks }) => blocks.length === 0)
    .reduce<KnownMandate | undefined>((best, one) => (best && best.signedOn > one.signedOn ? best : one), undefined)
    ?.mandate;
