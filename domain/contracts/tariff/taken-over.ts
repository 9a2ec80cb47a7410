import { amount } from '../../shared/simulation/amount.js';
import { moneyFromCase } from '../../shared/simulation/trace-inputs.js';
import { traceWriter } from '../../shared/simulation/trace-writer.js';
import type { Trace } from '../../shared/trace.js';
import { TAKEN_OVER } from '../events.js';
import type { Pricing } from '../pricing.js';

export const isTakenOver = ({ tariff }: Pick<Pricing, 'tariff'>): boolean => tariff.id === TAKEN_OVER.id;

/** The trace of such a premium: it was told with the contract, and nothing here makes it again. */
export const takenOverTrace = ({ yearly, tariff }: Pick<Pricing, 'yearly' | 'tariff'>): Trace =>
  traceWriter(
    TAKEN_OVER.id,
    tariff.version,
  )(
    amount(yearly, () => ({
      rule: 'yearly-premium',
      source: 'import des contrats en vigueur (docs/imports/contracts.md)',
      label: 'Cotisation annuelle reprise de l’ancien système, telle qu’elle était appelée',
      inputs: [moneyFromCase('premiums.yearly', yearly)],
      formula: 'i0',
    })),
  );
