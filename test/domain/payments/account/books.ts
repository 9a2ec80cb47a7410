import { accounts } from '../../../../domain/payments/account/account.js';
import type {
  AccountCommand,
  RecordReturn,
  ReplanInstalments,
  SubmitDebit,
} from '../../../../domain/payments/account/commands.js';
import type { AccountEvent, Frequency } from '../../../../domain/payments/account/events.js';
import type { Account } from '../../../../domain/payments/account/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { parseEuros, type Cents } from '../../../../domain/shared/money.js';

export const account = accounts;
export const euros = (text: string): Cents => parseEuros(text)!;
/** An identifier: 32 hex digits. */
export const id = (number: number): string => number.toString(16).padStart(32, '0');
const MANDATE = id(999);

/** The events that commands make in turn; a refusal among them ends the test. */
export const after = (...commands: readonly AccountCommand[]): readonly AccountEvent[] => {
  let state: Account = account.initialState;
  return commands.flatMap((command) => {
    const decision = account.decide(command, state);
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.refused}`);
    state = decision.reduce(account.evolve, state);
    return decision;
  });
};

export const planning = (premium: string, frequency: Frequency, firstDueOn = '2026-01-05'): AccountCommand => ({
  type: 'PlanInstalments',
  premium: euros(premium),
  frequency,
  firstDueOn: date(firstDueOn),
});

export const replanning = (premium: string, over: Partial<ReplanInstalments> = {}): AccountCommand => ({
  type: 'ReplanInstalments',
  plan: 1,
  on: date('2026-04-20'),
  reason: 'amended',
  premium: euros(premium),
  supplementDueOn: date('2026-06-05'),
  ...over,
});

export const announcing = (sentOn: string, ...numbers: readonly number[]): AccountCommand => ({
  type: 'AnnounceInstalments',
  sentOn: date(sentOn),
  numbers,
});

export const submitting = (
  debit: number,
  collectOn: string,
  numbers: readonly number[],
  over: Partial<SubmitDebit> = {},
): AccountCommand => ({
  type: 'SubmitDebit',
  today: date('2025-12-30'),
  debit: id(debit),
  mandate: MANDATE,
  mandateRevision: 1,
  collectOn: date(collectOn),
  numbers,
  withCosts: false,
  ...over,
});

export const returning = (
  debit: number,
  returnedOn: string,
  code: string,
  amount: string,
  over: Partial<RecordReturn> = {},
): AccountCommand => ({
  type: 'RecordReturn',
  debit: id(debit),
  returnedOn: date(returnedOn),
  settled: true,
  code,
  amount: euros(amount),
  costs: euros('0.00'),
  ...over,
});

export const collecting = (debit: number, today: string): AccountCommand => ({
  type: 'RecordCollection',
  today: date(today),
  debit: id(debit),
});

export const receiving = (payment: number, receivedOn: string, amount: string): AccountCommand => ({
  type: 'ReceivePayment',
  payment: id(payment),
  means: 'card',
  receivedOn: date(receivedOn),
  amount: euros(amount),
});

/** A plan of 12 × 10.00 € announced before its year, the first debit submitted for Monday 5 January. */
export const begun = [
  planning('120.00', 'month'),
  announcing('2025-12-01', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  submitting(1, '2026-01-05', [1]),
] as const;
