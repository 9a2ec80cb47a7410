import type { Instalment } from '../../domain/payments/account/state.js';
import { nextPresentation } from '../../domain/payments/rules/next-presentation.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { plus, toCents, ZERO, type Cents } from '../../domain/shared/money.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { ScheduledInstalment } from './document.js';

export const INSTALMENT_STATUSES = [
  'planned',
  'announced',
  'submitted',
  'collected',
  'refused',
  'paid',
  'cancelled',
] as const;
export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];

/** An instalment as it is told on a day; `debitOn`: the day on which it is debited, or was while that may come back. */
export interface InstalmentOn {
  readonly number: number;
  readonly dueOn: CalendarDate;
  readonly debitOn: CalendarDate | null;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly status: InstalmentStatus;
}

type Debit = ScheduledInstalment['debits'][number];

/** What had become of a debit by a day. */
const debitThen = (debit: Debit, day: CalendarDate) => {
  const returned = debit.returned && debit.returned.on <= day ? debit.returned : undefined;
  const isCollected = debit.collectedOn !== undefined && debit.collectedOn <= day;
  return { ...debit, returned, isCollected, isPending: !isCollected && returned === undefined };
};

/** `undefined` before it was planned. */
export const instalmentOn = (scheduled: ScheduledInstalment, day: CalendarDate): InstalmentOn | undefined => {
  const amount = valueOn(scheduled.amount, day);
  if (amount === undefined) return undefined;
  const debits = scheduled.debits.filter(({ submittedOn }) => submittedOn <= day).map((one) => debitThen(one, day));
  const pending = debits.find(({ isPending }) => isPending);
  const last = debits.at(-1);
  const collected = debits.filter(({ isCollected, returned }) => isCollected && returned === undefined);
  const moves = scheduled.payments.filter(({ on }) => on <= day).map((move) => toCents(move.amount));
  const asked = scheduled.asked && scheduled.asked.on <= day ? scheduled.asked : undefined;
  const instalment: Instalment = {
    number: scheduled.number,
    plan: scheduled.plan,
    dueOn: valueOn(scheduled.dueOn, day)!,
    amount,
    paid: plus(ZERO, ...collected.map((one) => one.amount), ...moves),
    announcedOn: valueOn(scheduled.announcedOn, day) ?? undefined,
    tries: debits.length,
    refused: last?.returned && { ...last.returned, returnableUntil: last.returnableUntil },
    asked: asked && (last === undefined || last.submittedOn < asked.on) ? asked.collectOn : undefined,
    pending: pending?.debit,
  };
  const { number, dueOn, paid } = instalment;
  const debitOn = pending?.collectOn ?? nextPresentation(instalment) ?? null;
  return { number, dueOn, debitOn, amount, paid, status: statusOf(instalment, pending, day) };
};

const statusOf = (instalment: Instalment, pending: Debit | undefined, day: CalendarDate): InstalmentStatus => {
  const { amount, paid, refused, announcedOn } = instalment;
  if (pending) return pending.collectOn <= day ? 'collected' : 'submitted';
  if (amount === 0) return 'cancelled';
  if (paid >= amount) return 'paid';
  if (refused) return 'refused';
  return announcedOn === undefined ? 'planned' : 'announced';
};
