import { plusCalendarDays } from './bank/bank-days.js';
import type { ToldData, ToldEvent } from './told-event.js';

/** C. ass. L113-3: thirty days after the letter, the day of sending not counted. */
export const coverEndsAfter = (sentOn: string): string => plusCalendarDays(sentOn, 31);

export interface Letter {
  readonly contract: string;
  readonly sentOn: string;
  readonly endsCover: string;
  readonly numbers: readonly number[];
}
type Shares = ToldData['shares'];

/** What is due of a contract, and what money moved for it, by the day on which it did. */
export class PaidByDay {
  readonly letters: Letter[] = [];
  private readonly due = new Map<number, { readonly dueOn: string; readonly amount: number }>();
  private readonly moves: { readonly number: number; readonly amount: number; readonly on: string }[] = [];
  private readonly debits = new Map<string, ToldData>();
  private readonly stood = new Set<string>();
  private readonly back = new Set<string>();

  private readonly takers: Readonly<Record<string, (data: ToldData) => void>> = {
    InstalmentsPlanned: ({ instalments }) => this.set(instalments),
    InstalmentsAnnounced: ({ instalments }) => this.set(instalments),
    InstalmentsReplanned: ({ changed, added }) =>
      this.set([...changed.map((one) => ({ ...one, dueOn: this.dueOn(one.number) })), ...added]),
    DebitSubmitted: (data) => void this.debits.set(data.debit, data),
    DebitCollected: ({ debit }) => {
      const { shares, collectOn } = this.debits.get(debit)!;
      this.move(shares, 1, collectOn);
      this.stood.add(debit);
    },
    DebitReturned: (data) => this.takeBack(data),
    DebitRefunded: (data) => this.takeBack(data),
    PremiumRegularised: ({ shares, receivedOn }) => this.move(shares, 1, receivedOn),
    PremiumRefundOwed: ({ shares, on }) => this.move(shares, -1, on),
    FormalNoticeSent: ({ shares, sentOn }) => {
      const numbers = shares.map(({ number }) => number);
      this.letters.push({ contract: this.contract, sentOn, endsCover: coverEndsAfter(sentOn), numbers });
    },
  };

  constructor(private readonly contract: string) {}

  take({ type, data }: ToldEvent): void {
    this.takers[type]?.(data);
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

  /** Is all that is not paid of these in debits of days before one that nobody knows yet whether they stand? */
  isAwaited(numbers: readonly number[], day: string): boolean {
    const awaited = [...this.debits.values()].filter(
      ({ debit, collectOn }) => collectOn < day && !this.stood.has(debit) && !this.back.has(debit),
    );
    const inDebit = new Set(awaited.flatMap(({ shares }) => shares.map(({ number }) => number)));
    return numbers.every((number) => inDebit.has(number) || this.isPaidBefore([number], day));
  }

  private set(shares: Shares): void {
    for (const { number, dueOn, amount } of shares) this.due.set(number, { dueOn, amount });
  }

  private takeBack({ debit, returnedOn }: ToldData): void {
    this.back.add(debit);
    if (this.stood.has(debit)) this.move(this.debits.get(debit)!.shares, -1, returnedOn);
  }

  private move(shares: Shares, sign: number, on: string): void {
    for (const { number, amount } of shares) this.moves.push({ number, amount: sign * amount, on });
  }
}
