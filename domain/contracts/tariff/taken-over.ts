import { amount } from '../../shared/simulation/amount.js';
import { moneyFromCase } from '../../shared/simulation/trace-inputs.js';
import { traceWriter } from '../../shared/simulation/trace-writer.js';
import type { Trace } from '../../shared/trace.js';
import type { Pricing } from '../pricing.js';

/** Stands in the place of a tariff where a premium was charged before the contract was taken over: none of ours gave it. */
export const TAKEN_OVER = {
  id: 'taken-over',
  version: 1,
  /** in the place of a zone, which was not told */
  zone: 'taken-over',
} as const;

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
