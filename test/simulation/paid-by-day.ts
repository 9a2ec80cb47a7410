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
interface Move {
  readonly number: number;
  readonly amount: number;
  readonly on: string;
}

/** What is due of a contract, and what money moved for it, by the day on which it did. */
export class PaidByDay {
  readonly letters: Letter[] = [];
  private readonly dueDates = new Map<number, string>();
  private readonly amounts: Move[] = [];
  private readonly moves: Move[] = [];
  private readonly debits = new Map<string, ToldData>();
  private readonly stood = new Set<string>();
  private readonly back = new Set<string>();

  private readonly takers: Readonly<Record<string, (data: ToldData) => void>> = {
    InstalmentsPlanned: ({ instalments }) => this.set(instalments),
    InstalmentsAnnounced: ({ instalments }) => this.set(instalments),
    InstalmentsReplanned: ({ changed, added, on }) => {
      this.set(added);
      this.amounts.push(...changed.map(({ number, amount }) => ({ number, amount, on })));
    },
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
    PremiumRefundSetOff: ({ shares, on }) => this.move(shares, 1, on),
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
    return this.dueDates.get(number)!;
  }

  /** Is all of these paid by money of days before one, as they stood then? */
  isPaidBefore(numbers: readonly number[], day: string): boolean {
    return numbers.every((number) => {
      const paid = this.moves.filter((move) => move.number === number && move.on < day);
      return paid.reduce((sum, { amount }) => sum + amount, 0) >= this.amountBefore(number, day);
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
    for (const { number, dueOn, amount } of shares) {
      this.dueDates.set(number, dueOn);
      this.amounts.push({ number, amount, on: '' });
    }
  }

  private amountBefore(number: number, day: string): number {
    return this.amounts.findLast((one) => one.number === number && one.on < day)!.amount;
  }

  private takeBack({ debit, returnedOn }: ToldData): void {
    this.back.add(debit);
    if (this.stood.has(debit)) this.move(this.debits.get(debit)!.shares, -1, returnedOn);
  }

  private move(shares: Shares, sign: number, on: string): void {
    for (const { number, amount } of shares) this.moves.push({ number, amount: sign * amount, on });
  }
}
