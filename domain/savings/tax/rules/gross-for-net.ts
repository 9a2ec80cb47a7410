import { toCents, type Cents } from '../../../shared/money.js';

/** Cents by which roundings may make the payment fall where the gross amount rises. */
const JITTER = 40;

/** A gross amount from which on the payment is enough, up to the roundings. */
const crossing = (paid: (gross: Cents) => Cents, net: Cents, value: Cents): number => {
  let [below, enough] = [1, Number(value)];
  while (below < enough) {
    const middle = Math.floor((below + enough) / 2);
    if (paid(toCents(middle)) >= net) enough = middle;
    else below = middle + 1;
  }
  return below;
};

/**
 * The smallest gross amount that pays the net wanted to the cent; `undefined` where no withdrawal pays so much. The
 * payment rises by a cent at most for each cent of gross, so that it skips no net. C. ass. L132-21.
 */
export const grossForNet = (paid: (gross: Cents) => Cents, net: Cents, value: Cents): Cents | undefined => {
  const around = crossing(paid, net, value);
  const last = Math.min(value, around + JITTER);
  for (let gross = Math.max(1, net, around - JITTER); gross <= last; gross += 1) {
    if (paid(toCents(gross)) === net) return toCents(gross);
  }
  return undefined;
};
