import fc from 'fast-check';
import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import type { AccountEvent } from '../../../../domain/payments/account/events.js';
import { RETURN_CODES } from '../../../../domain/parameters/return-codes.js';
import { date, daysBetween, plusDays } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { toCents } from '../../../../domain/shared/money.js';
import { account, announcing, id, planning } from './books.js';

const START = date('2025-12-01');
const day = fc.integer({ min: 0, max: 500 }).map((days) => plusDays(START, days));
const debit = fc.integer({ min: 1, max: 12 }).map(id);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 3 });
const today = fc.constantFrom(START, plusDays(START, 2));
const cents = fc.integer({ min: 1, max: 20_000 }).map(toCents);

const commands: fc.Arbitrary<AccountCommand> = fc.oneof(
  fc.record({ debit, collectOn: day, numbers, withCosts: fc.boolean(), today }).map((some) => ({
    type: 'SubmitDebit' as const,
    mandate: id(99),
    mandateRevision: 0,
    ...some,
    again: 'asked-by-member' as const,
  })),
  fc.record({ debit, today: day }).map((some) => ({ type: 'RecordCollection' as const, ...some })),
  day.map((today) => ({ type: 'AskNewDebit' as const, today })),
  fc
    .record({
      debit,
      returnedOn: day,
      settled: fc.boolean(),
      code: fc.constantFrom(...RETURN_CODES.map(({ code }) => code)),
      costs: cents,
    })
    .map((some) => ({ type: 'RecordReturn' as const, ...some, amount: toCents(0) })),
  fc
    .record({ payment: debit, receivedOn: day, amount: cents })
    .map((some) => ({ type: 'ReceivePayment' as const, means: 'card' as const, ...some })),
  fc
    .record({ on: day, premium: cents, supplementDueOn: day })
    .map((some) => ({ type: 'ReplanInstalments' as const, plan: 1, reason: 'amended' as const, ...some })),
  fc.record({ on: day, amount: cents, transfer: debit }).map((some) => ({ type: 'PayRefund' as const, ...some })),
  day.map((on) => ({ type: 'SetRefundOff' as const, on })),
  fc
    .record({ transfer: debit, returnedOn: day, settled: fc.boolean() })
    .map((some) => ({ type: 'RecordRefundReturn' as const, ...some, amount: toCents(0) })),
  fc.record({ sentOn: day, numbers }).map((some) => ({ type: 'AnnounceInstalments' as const, ...some })),
);

/** A return is of its debit or transfer: its amount, and a day of the year after it. */
const told = (command: AccountCommand, state: typeof account.initialState): AccountCommand => {
  if (command.type === 'RecordRefundReturn') {
    const known = state.transfers.find(({ transfer }) => transfer === command.transfer);
    return known ? { ...command, amount: known.amount } : command;
  }
  if (command.type !== 'RecordReturn') return command;
  const known = state.debits.find(({ id: name }) => name === command.debit);
  const days = Math.floor(daysBetween(START, command.returnedOn) / 6);
  return known ? { ...command, amount: known.amount, returnedOn: plusDays(known.collectOn, days) } : command;
};

/** A year of 12 instalments, announced, and what commands did then; those refused changed nothing. */
export const run = (history: readonly AccountCommand[]) => {
  const start = [planning('120.05', 'month'), announcing('2025-12-01', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)];
  const events: AccountEvent[] = [];
  let state = account.initialState;
  for (const command of [...start, ...history]) {
    const decision = account.decide(told(command, state), state);
    if (isRefusal(decision)) continue;
    events.push(...decision);
    state = decision.reduce(account.evolve, state);
  }
  return { events, state };
};

export const histories = fc.array(commands, { maxLength: 80 });
