import { plusCalendarDays } from './bank/bank-days.js';
import { coverEndsAfter, PaidByDay, type Letter } from './paid-by-day.js';
import type { ToldEvent } from './told-event.js';

/** C. ass. L113-3: the ten days after the due date are over. */
const AFTER_DUE = 11;

/** What contracts say of their cover, and their accounts of letters and payments. */
class Covers {
  readonly wrong: string[] = [];
  readonly suspended = new Map<string, string[]>();
  readonly ends = new Map<string, string>();
  private readonly accounts = new Map<string, PaidByDay>();

  take(event: ToldEvent): void {
    const { type, stream, data } = event;
    const contract = stream.slice(stream.lastIndexOf('-') + 1);
    if (stream.startsWith('account-')) this.onAccount(contract, event);
    if (type === 'ContractTerminated') this.ends.set(contract, data.endsOn);
    if (type !== 'GuaranteesSuspended' || data.reason !== 'unpaid') return;
    this.suspended.set(contract, [...(this.suspended.get(contract) ?? []), data.from]);
    if (coverEndsAfter(data.noticeSentOn) !== data.from)
      this.wrong.push(`${contract}: suspended from ${data.from} by a letter of ${data.noticeSentOn}`);
  }

  get letters(): readonly (Letter & { readonly account: PaidByDay })[] {
    return [...this.accounts.values()].flatMap((account) => account.letters.map((one) => ({ account, ...one })));
  }

  private onAccount(contract: string, event: ToldEvent): void {
    const account = this.accounts.get(contract) ?? new PaidByDay(contract);
    this.accounts.set(contract, account);
    const { type, data } = event;
    const early = (data.shares ?? []).filter(
      ({ number }) => type === 'FormalNoticeSent' && plusCalendarDays(account.dueOn(number), AFTER_DUE) > data.sentOn,
    );
    for (const { number } of early)
      this.wrong.push(`${contract}: letter of ${data.sentOn} for what was due on ${account.dueOn(number)}`);
    account.take(event);
  }
}

/** Letters and suspensions against the law's dates; `until`: the last day closed. */
export const unlawfulSuspensions = (events: readonly ToldEvent[], until: string): readonly string[] => {
  const covers = new Covers();
  for (const event of events) covers.take(event);
  const letters = covers.letters;
  const followed = letters.flatMap(({ account, contract, endsCover, numbers, sentOn }) => {
    const is = covers.suspended.get(contract)?.includes(endsCover) ?? false;
    const isPaid = account.isPaidBefore(numbers, endsCover);
    const hasEnded = (covers.ends.get(contract) ?? '9') <= endsCover;
    if (is && isPaid) return [`${contract}: paid, and suspended from ${endsCover} (letter of ${sentOn})`];
    const isMissing = !is && !isPaid && !hasEnded && endsCover < until && !account.isAwaited(numbers, endsCover);
    return isMissing ? [`${contract}: not paid, and not suspended from ${endsCover} (letter of ${sentOn})`] : [];
  });
  const unheard = [...covers.suspended].flatMap(([contract, days]) =>
    days
      .filter((day) => !letters.some((one) => one.contract === contract && one.endsCover === day))
      .map((day) => `${contract}: suspended from ${day} without a letter`),
  );
  return [...covers.wrong, ...followed, ...unheard];
};
