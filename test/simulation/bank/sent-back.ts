import { bankDayAfter, plusCalendarDays } from './bank-days.js';
import type { PresentedTransfer } from './presented-transfer.js';
import { pickedBy, seeded } from './seeded.js';

/** A transfer that does not arrive: rejected in the night before its day (pain.002), or back after it (camt.054). */
export interface SentBack {
  readonly kind: 'rejected' | 'returned';
  /** the bank does not always say one */
  readonly code: string | undefined;
  readonly on: string;
  /** when who ordered it is told */
  readonly toldOn: string;
}

const RATE = 0.1;
const REASONS = ['AC04', 'AC01', 'AC06', 'MS03', undefined];

/** The bank's plan for a transfer, by its seed and the transfer's id alone; `undefined`: it arrives. */
export const sentBack = ({ id, executeOn }: PresentedTransfer, takenOn: string, seed: number): SentBack | undefined => {
  const number = (what: string): number => seeded(seed, id, what);
  if (number('sent back') >= RATE) return undefined;
  const code = pickedBy(number('reason'), REASONS);
  if (number('how') < 0.4)
    return { kind: 'rejected', code: code ?? 'MS03', on: takenOn, toldOn: plusCalendarDays(takenOn, 1) };
  const on = bankDayAfter(executeOn, Math.floor(number('day') * 4));
  return { kind: 'returned', code, on, toldOn: number('late') < 0.2 ? bankDayAfter(on, 2) : on };
};
