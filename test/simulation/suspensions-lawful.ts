import { plusCalendarDays } from './bank/bank-days.js';
import type { ToldEvent } from './told-event.js';

/** C. ass. L113-3: ten days after the due date, and thirty after the letter, the day of sending not counted. */
const [AFTER_DUE, AFTER_LETTER] = [11, 31];

interface Letter {
  readonly contract: string;
  readonly sentOn: string;
  readonly endsCover: string;
  readonly numbers: readonly number[];
}

/** What money moved for an instalment, by the day on which it did. */
class Paid {
  private readonly due = new Map<number, { dueOn: string; amount: number }>();
  private readonly moves: { number: number; amount: number; on: string }[] = [];
  private readonly debits = new Map<string, ToldEvent['data']>();
  readonly letters: Letter[] = [];

  constructor(private readonly contract: string) {}

  take({ type, data }: ToldEvent): void {
    switch (type) {
      case 'InstalmentsPlanned':
        for (const one of data.instalments) this.due.set(one.number, one);
        break;
      case 'InstalmentsAnnounced':
        for (const one of data.instalments) this.due.set(one.number, one);
        break;
      case 'InstalmentsReplanned':
        for (const { number, amount } of data.changed) this.due.set(number, { ...this.due.get(number)!, amount });
        for (const one of data.added) this.due.set(one.number, one);
        break;
      case 'DebitSubmitted':
        this.debits.set(data.debit, data);
        break;
      case 'DebitCollected':
        this.move(this.debits.get(data.debit).shares, 1, this.debits.get(data.debit).collectOn);
        this.debits.get(data.debit).stood = true;
        break;
      case 'DebitReturned':
      case 'DebitRefunded':
        if (this.debits.get(data.debit).stood) this.move(this.debits.get(data.debit).shares, -1, data.returnedOn);
        break;
      case 'PremiumRegularised':
        this.move(data.shares, 1, data.receivedOn);
        break;
      case 'PremiumRefundOwed':
        this.move(data.shares, -1, data.on);
        break;
      case 'FormalNoticeSent': {
        const numbers = data.shares.map(({ number }: { number: number }) => number) as number[];
        const endsCover = plusCalendarDays(data.sentOn, AFTER_LETTER);
        this.letters.push({ contract: this.contract, sentOn: data.sentOn, endsCover, numbers });
        break;
      }
    }
  }

  dueOn(number: number): string {
    return this.due.get(number)!.dueOn;
  }

  /** Is all of these paid by money of days before one? */
  isPaidBefore(numbers: readonly number[], day: string): boolean {
    return numbers.every((number) => {
      const paid = this.moves.filter((move) => move.number === number && move.on < day);
      return paid.reduce((sum, { amount }) => sum + amount, 0) >= this.due.get(number)!.amount;
    });
  }

  private move(shares: readonly { number: number; amount: number }[], sign: number, on: string): void {
    for (const { number, amount } of shares) this.moves.push({ number, amount: sign * amount, on });
  }
}

/** Letters and suspensions against the law's dates; `until`: the last day closed. */
export const unlawfulSuspensions = (events: readonly ToldEvent[], until: string): readonly string[] => {
  const wrong: string[] = [];
  const accounts = new Map<string, Paid>();
  const ends = new Map<string, string>();
  const suspended = new Map<string, string[]>();
  const on = (contract: string): Paid =>
    accounts.get(contract) ?? accounts.set(contract, new Paid(contract)).get(contract)!;
  for (const event of events) {
    const { type, stream, data } = event;
    const contract = stream.slice(stream.lastIndexOf('-') + 1);
    if (stream.startsWith('account-')) {
      if (type === 'FormalNoticeSent')
        for (const { number } of data.shares)
          if (plusCalendarDays(on(contract).dueOn(number), AFTER_DUE) > data.sentOn)
            wrong.push(`${contract}: letter of ${data.sentOn} for what was due on ${on(contract).dueOn(number)}`);
      on(contract).take(event);
    }
    if (type === 'ContractTerminated') ends.set(contract, data.endsOn);
    if (type === 'GuaranteesSuspended' && data.reason === 'unpaid') {
      suspended.set(contract, [...(suspended.get(contract) ?? []), data.from]);
      if (plusCalendarDays(data.noticeSentOn, AFTER_LETTER) !== data.from)
        wrong.push(`${contract}: suspended from ${data.from} by a letter of ${data.noticeSentOn}`);
    }
  }
  const letters = [...accounts].flatMap(([, account]) => account.letters.map((one) => ({ account, ...one })));
  for (const { account, contract, endsCover, numbers, sentOn } of letters) {
    const is = suspended.get(contract)?.includes(endsCover) ?? false;
    const isPaid = account.isPaidBefore(numbers, endsCover);
    const hasEnded = (ends.get(contract) ?? '9') <= endsCover;
    if (is && isPaid) wrong.push(`${contract}: paid, and suspended from ${endsCover} (letter of ${sentOn})`);
    if (!is && !isPaid && !hasEnded && endsCover < until)
      wrong.push(`${contract}: not paid, and not suspended from ${endsCover} (letter of ${sentOn})`);
  }
  for (const [contract, days] of suspended)
    for (const day of days)
      if (!letters.some((one) => one.contract === contract && one.endsCover === day))
        wrong.push(`${contract}: suspended from ${day} without a letter`);
  return wrong;
};
