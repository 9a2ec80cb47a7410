import { addressChange } from '../../../../domain/processes/address-change/address-change.js';
import { amountOwed } from '../../../../domain/payments/rules/amount-owed.js';
import { blockAfterReturn } from '../../../../domain/processes/returned-debit/rules/block-after-return.js';
import { dueDays } from '../../../../domain/payments/rules/due-days.js';
import { settledDebits } from '../../../../domain/payments/rules/settled-debits.js';
import { toCents } from '../../../../domain/shared/money.js';
import { later, plusDays, startOfDay, type CalendarDate, type Instant } from '../../../../domain/shared/calendar.js';
import type { Core } from '../../../core/open-core.js';
import { derivedId } from '../../../event-store/event-id.js';
import type { AccountCommands } from '../../../payments/account-commands.js';
import type { DemoCommands } from '../demo-commands.js';
import { demoMemberOf, type DemoOptions } from '../demo-history.js';
import type { AnyProcess } from '../../../reactors/followed-process.js';
import { allProcesses } from '../../../reactors/processes/all-processes.js';
import { demoCaller } from '../happening.js';
import type { SeededRandom } from '../random.js';
import { SIGN_INS } from '../sign-ins.js';
import { DemoArrears } from './demo-arrears.js';
import { DemoDebits, type DemoDebit } from './demo-debits.js';
import { demoFate, fateRandom, type DemoFate } from './demo-fate.js';
import { DemoProcesses } from './demo-processes.js';
import { mendedMandate } from './mended-mandate.js';
import { DEBITS_BEGIN } from './debits-begin.js';

interface PaymentDaysParts {
  readonly core: Core;
  readonly clock: { moment: Instant };
  readonly commands: DemoCommands;
  readonly processes: DemoProcesses;
  readonly arrears: DemoArrears;
  readonly seed: number;
}
interface Told extends Pick<PaymentDaysParts, 'core' | 'clock' | 'commands'> {
  readonly options: DemoOptions;
}
type Work = () => Promise<unknown>;

const HOUR_MS = 3_600_000;
const [MORNING, EVENING] = [7, 19];
/** what a bank takes for a debit that comes back */
const COSTS = toCents(350);
const ACCOUNT = 'account-';

/**
 * What days bring to the accounts of the demo. In the morning, before the offices open, what banks and members bring; in
 * the evening what a day's closing does: processes are told of the day, debits that stood are collected, those that are
 * due go to the bank.
 */
export class PaymentDays {
  private readonly accounts: AccountCommands;
  private readonly debits: DemoDebits;
  /** what happens in the morning of a day, in this order */
  private readonly mornings = new Map<CalendarDate, Work[]>();
  /** contracts whose account an evening brings something to */
  private readonly evenings = new Map<CalendarDate, Set<string>>();

  constructor(private readonly parts: PaymentDaysParts) {
    this.accounts = parts.commands.payments;
    this.debits = new DemoDebits(parts.core, this.accounts);
  }

  /** From the evening of a day to the next morning. */
  async night(day: CalendarDate): Promise<void> {
    await this.evening(day);
    await this.morning(plusDays(day, 1));
  }

  private async morning(day: CalendarDate): Promise<void> {
    this.at(day, MORNING);
    for (const work of this.mornings.get(day) ?? []) await work();
    this.mornings.delete(day);
  }

  async evening(day: CalendarDate): Promise<void> {
    const { processes } = this.parts;
    this.at(day, EVENING);
    await this.look(await processes.tell(), day);
    if (day < DEBITS_BEGIN) return;
    await processes.open(day);
    await this.look(await processes.tell(), day);
    for (const contract of [...(this.evenings.get(day) ?? [])].sort()) await this.close(contract, day);
    this.evenings.delete(day);
    await this.look(await processes.tell(), plusDays(day, 1));
  }

  private at(day: CalendarDate, hour: number): void {
    this.parts.clock.moment = new Date(Date.parse(startOfDay(day)) + hour * HOUR_MS).toISOString() as Instant;
  }

  private async close(contract: string, day: CalendarDate): Promise<void> {
    const { debits } = await this.accounts.load(contract);
    for (const { id: debit } of settledDebits(debits, day)) {
      const command = { type: 'RecordCollection', today: day, debit } as const;
      await this.accounts.execute(contract, demoCaller(`collected ${debit}`), () => command);
    }
    const member = (await this.parts.commands.holders.holderOf(contract))!;
    for (const debit of await this.debits.submit(contract, member, day)) this.planReturn(debit);
    await this.plan(contract, plusDays(day, 1));
  }

  /** When the account of a contract is looked at next; never before a day. */
  private async plan(contract: string, from: CalendarDate): Promise<void> {
    const { debitOn, settleOn } = dueDays(await this.accounts.load(contract));
    const [next] = [debitOn, settleOn].filter((one) => one !== undefined).sort();
    if (next === undefined) return;
    const day = later(next, from);
    this.evenings.set(day, (this.evenings.get(day) ?? new Set()).add(contract));
  }

  private async look(changed: ReadonlySet<string>, from: CalendarDate): Promise<void> {
    for (const stream of changed) if (stream.startsWith(ACCOUNT)) await this.plan(stream.slice(ACCOUNT.length), from);
  }

  private inMorning(day: CalendarDate, work: Work): void {
    this.mornings.set(day, [...(this.mornings.get(day) ?? []), work]);
  }

  private planReturn(debit: DemoDebit): void {
    const random = fateRandom(this.parts.seed, debit.debit);
    const isAgain = debit.instalments.some(({ tries }) => tries > 0);
    const fate = this.parts.arrears.fateOf(debit) ?? demoFate(debit.collectOn, { isAgain, random });
    if (fate) this.inMorning(fate.returnedOn, () => this.comeBack(debit, fate, random));
  }

  private async comeBack({ debit, contract, member, amount }: DemoDebit, fate: DemoFate, random: SeededRandom) {
    const { code, returnedOn, paysAfter } = fate;
    const command = { type: 'RecordReturn', debit, returnedOn, settled: true, code, amount, costs: COSTS } as const;
    await this.accounts.execute(contract, demoCaller(`returned ${debit}`), () => command);
    const block = blockAfterReturn(code, returnedOn);
    const { core, commands } = this.parts;
    const mending = { core, commands, member, debit, random };
    if (block) this.inMorning(plusDays(returnedOn, 6 + random.below(20)), () => mendedMandate(block, mending));
    if (paysAfter === undefined) this.inMorning(plusDays(returnedOn, 75), () => this.giveUp(contract, debit));
    else this.inMorning(plusDays(returnedOn, paysAfter), () => this.pay(contract, debit, random));
  }

  /** What is owed by then, unless another debit of it is on its way. */
  private pay(contract: string, debit: string, random: SeededRandom) {
    const receivedOn = this.today();
    const means = random.pick(['card', 'card', 'transfer'] as const);
    const payment = derivedId(`demo payment\n${debit}`);
    return this.accounts.execute(contract, demoCaller(`pay ${debit}`), (account) => {
      const amount = amountOwed(account, receivedOn);
      return { type: 'ReceivePayment', payment, means, receivedOn, amount };
    });
  }

  /** An operator ends what stayed unpaid, where the law lets him. */
  private giveUp(contract: string, debit: string) {
    return this.parts.commands.contracts.terminate(
      contract,
      { ground: { kind: 'unpaid' } },
      demoCaller(`end ${debit}`),
    );
  }

  private today(): CalendarDate {
    return this.parts.clock.moment.slice(0, 10) as CalendarDate;
  }
}

/** Moves are told by the history itself, under the ids of their process. */
const isOurs = ({ process }: AnyProcess): boolean => process.name !== addressChange.name;

export const paymentDays = ({ core, clock, commands, options }: Told): PaymentDays => {
  const { seed, today, members } = options;
  const signedIn = Array.from({ length: Math.min(SIGN_INS, members) }, (_one, index) => demoMemberOf(seed, index));
  const processes = new DemoProcesses(core, allProcesses(core).filter(isOurs));
  return new PaymentDays({ core, clock, commands, seed, processes, arrears: new DemoArrears(signedIn, today) });
};
