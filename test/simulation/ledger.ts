import type { ToldData, ToldEvent } from './told-event.js';

type Shares = ToldData['shares'];
interface Owing {
  amount: number;
  dueOn: string;
  paid: number;
}

/** The money of a contract, by what its events say and nothing else. Amounts in cents. */
export class Ledger {
  /** collected and received, less what banks gave back to their clients */
  came = 0;
  /** to the member, since a day */
  owed = 0;
  since = '';
  /** transfers that did not come back */
  sent = 0;
  costsPaid = 0;
  private costsAsked = 0;
  private readonly instalments = new Map<number, Owing>();
  private readonly debits = new Map<string, ToldData & { status: string }>();

  private readonly takers: Readonly<Record<string, (data: ToldData) => void>> = {
    InstalmentsPlanned: ({ instalments }) => this.plan(instalments),
    InstalmentsAnnounced: ({ instalments }) => {
      for (const { number, dueOn } of instalments) this.instalments.get(number)!.dueOn = dueOn;
    },
    InstalmentsReplanned: ({ changed, added }) => {
      for (const { number, amount } of changed) this.instalments.get(number)!.amount = amount;
      this.plan(added);
    },
    DebitSubmitted: (data) => void this.debits.set(data.debit, { ...data, status: 'pending' }),
    DebitCollected: ({ debit }) => this.settle(this.debits.get(debit)!, 'collected', 1),
    DebitReturned: (data) => this.takeBack(data),
    DebitRefunded: (data) => this.takeBack(data),
    PremiumRegularised: ({ amount, shares, costs, surplus, receivedOn }) => {
      this.came += amount;
      this.pay(shares, costs, 1);
      this.owe(surplus, receivedOn);
    },
    PremiumRefundOwed: ({ amount, shares, on }) => {
      this.pay(shares, 0, -1);
      this.owe(amount, on);
    },
    PremiumRefundSetOff: ({ amount, shares, costs, on }) => {
      this.pay(shares, costs, 1);
      this.owe(-amount, on);
    },
    PremiumRefundPaid: ({ amount, on }) => this.transfer(amount, on),
    PremiumRefundReturned: ({ amount, returnedOn }) => this.transfer(-amount, returnedOn),
  };

  take({ type, data }: ToldEvent): void {
    this.takers[type]?.(data);
  }

  get paid(): number {
    return [...this.instalments.values()].reduce((sum, { paid }) => sum + paid, 0);
  }

  get isOverpaid(): boolean {
    return [...this.instalments.values()].some(({ paid, amount }) => paid > amount);
  }

  /** By the member on the evening of a day, without what a debit is on its way to take. */
  dueOn(day: string): number {
    const pending = [...this.debits.values()].filter(({ status }) => status === 'pending');
    const onTheWay = new Set(pending.flatMap(({ shares }) => shares.map(({ number }) => number)));
    const due = [...this.instalments].filter(([number, { dueOn }]) => dueOn <= day && !onTheWay.has(number));
    const costs = this.costsAsked - this.costsPaid - pending.reduce((sum, one) => sum + one.costs, 0);
    return due.reduce((sum, [, { amount, paid }]) => sum + Math.max(0, amount - paid), costs);
  }

  private plan(instalments: Shares): void {
    for (const { number, amount, dueOn } of instalments) this.instalments.set(number, { amount, dueOn, paid: 0 });
  }

  /** A return that is told late turns a collection back, as a refund does. */
  private takeBack({ debit: id, costs }: ToldData): void {
    const debit = this.debits.get(id)!;
    if (debit.status === 'collected') this.settle(debit, 'back', -1);
    debit.status = 'back';
    this.costsAsked += costs;
  }

  private settle(debit: ToldData & { status: string }, status: string, sign: 1 | -1): void {
    debit.status = status;
    this.came += sign * debit.amount;
    this.pay(debit.shares, debit.costs, sign);
  }

  private pay(shares: Shares, costs: number, sign: 1 | -1): void {
    for (const { number, amount } of shares) this.instalments.get(number)!.paid += sign * amount;
    this.costsPaid += sign * costs;
  }

  private owe(amount: number, on: string): void {
    if (this.owed === 0) this.since = on;
    this.owed += amount;
  }

  private transfer(amount: number, on: string): void {
    this.sent += amount;
    this.owe(-amount, on);
  }
}
