import { accounts } from '../../../domain/payments/account/account.js';
import { dueDebits, type DueDebit } from '../../../domain/payments/rules/due-debits.js';
import type { Instalment } from '../../../domain/payments/account/state.js';
import { duePayments } from '../../../projections/due-payments/view.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { debitIdOf } from '../../payments/debit-id-of.js';
import type { Growing, NotToday } from '../batches/batch-kind.js';
import type { Closing } from '../closing.js';
import { eachDue } from '../due-contracts.js';
import { turn } from '../turn.js';
import { fitting } from '../batches/fitting.js';
import { MandatesInTurn, type Presentation } from './mandates-in-turn.js';

/** A debit that is due and the mandate that it will be presented under; what is personal is sealed. */
export interface PlannedDebit extends DueDebit {
  readonly debit: string;
  readonly contract: string;
  readonly member: string;
  readonly presentation: Presentation;
}
type Due = Omit<PlannedDebit, 'presentation'>;

const lotOf = ({ collectOn, sequence }: { readonly collectOn: string; readonly sequence: string }): string =>
  `${collectOn} ${sequence}`;
const inOrder = (one: Due, other: Due): number =>
  `${one.collectOn} ${one.contract}` < `${other.collectOn} ${other.contract}` ? -1 : 1;
const lotsIn = (planned: readonly PlannedDebit[]): [string, PlannedDebit[]][] =>
  [...Map.groupBy(planned, ({ collectOn, presentation: { sequence } }) => lotOf({ collectOn, sequence }))].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );

/**
 * All debits that are due on a day, in lots: one for each day of collection and sequence, each of which makes a file, in
 * the order in which mandates are presented. A mandate's first debit (FRST) is before its others (RCUR) whatever the
 * contracts are.
 */
export class DebitPlan {
  private constructor(private readonly lots: Map<string, PlannedDebit[]>) {}

  static async of(closing: Closing, { given, refused }: NotToday): Promise<DebitPlan> {
    const mandates = await MandatesInTurn.open(closing);
    const planned: PlannedDebit[] = [];
    for (const due of (await dueOn(closing)).filter(({ debit }) => !given.has(debit))) {
      await turn(closing);
      const presentation = await mandates.present(due.member, due.debit, due.collectOn);
      if (!('refused' in presentation)) planned.push({ ...due, presentation });
      else {
        given.add(due.debit);
        refused.add(presentation.refused);
      }
    }
    return new DebitPlan(new Map(lotsIn(planned)));
  }

  /** Takes debits out of a lot, the first one where none is named, without those that a batch holds already. */
  take(
    lot: Parameters<typeof lotOf>[0] | undefined,
    held: Growing<unknown>['held'],
    room: number,
  ): readonly PlannedDebit[] {
    const key = lot === undefined ? [...this.lots.keys()][0] : lotOf(lot);
    const left = (key === undefined ? [] : (this.lots.get(key) ?? [])).filter(({ debit }) => !held.has(debit));
    const taken = fitting(left, held.values(), room);
    if (left.length > taken.length) this.lots.set(key!, left.slice(taken.length));
    else if (key !== undefined) this.lots.delete(key);
    return taken;
  }
}

const dueOn = async (closing: Closing): Promise<readonly Due[]> => {
  const commands = new AccountCommands(closing.parts.streams);
  const all: Due[] = [];
  for await (const { contract, member, instalments: told } of eachDue(closing, duePayments, 'debitOn')) {
    const instalments = told as readonly unknown[] as readonly Instalment[];
    const isAsked = instalments.some(({ asked }) => asked !== undefined);
    const { costsOwed } = isAsked ? await commands.load(contract) : accounts.initialState;
    for (const due of dueDebits({ instalments, costsOwed }, closing.day, closing.today))
      all.push({ ...due, debit: debitIdOf(contract, due), contract, member });
  }
  return all.sort(inOrder);
};
