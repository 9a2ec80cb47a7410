import { accounts } from '../../domain/payments/account/account.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { allOrNothing } from '../../src/contracts/all-or-nothing.js';
import { ContractStreams } from '../../src/contracts/contract-streams.js';
import type { Core } from '../../src/core/open-core.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { sideBySide } from '../harness/side-by-side.js';
import { callerOf } from './caller-of.js';
import { joinMembers } from './join-members.js';
import { acceptHealth } from './accept-health.js';

/** Of each debit. */
export const AMOUNT = '12.34';
const YEAR = Array.from({ length: 12 }, (_unused, index) => index + 1);
const together = allOrNothing(accounts);

/** Debits 1 to `count` collected on one day, twelve a contract: debit n is of contract n modulo their number. */
export const submitDebits = async (core: Core, count: number, debitOf: (number: number) => string): Promise<void> => {
  const contracts = count / YEAR.length;
  const members = await joinMembers(core, Math.ceil(contracts / 5));
  const streams = new ContractStreams(core);
  await sideBySide(64, contracts, async (index) => {
    const contract = derivedId(`bench contract\n${index}`);
    const subject = members[index % members.length]!;
    await acceptHealth(streams, contract, subject, index);
    const commands = commandsOf((month) => debitOf(index + 1 + (month - 1) * contracts));
    const target = { decider: together, stream: `account-${contract}`, subject, prepare: () => commands };
    const { outcome } = await core.commands.execute(target, callerOf(`debits\n${index}`));
    if (outcome !== 'executed') throw new Error(`debits of contract ${index}: ${outcome}`);
  });
};

/** A year of instalments, due by then, each in a debit of its own. */
const commandsOf = (debitOf: (month: number) => string): readonly AccountCommand[] => [
  { type: 'PlanInstalments', premium: toCents(14_808), frequency: 'month', firstDueOn: date('2025-12-05') },
  { type: 'AnnounceInstalments', sentOn: date('2025-11-01'), numbers: YEAR },
  ...YEAR.map((month) => ({
    type: 'SubmitDebit' as const,
    today: date('2026-12-03'),
    debit: debitOf(month),
    mandate: debitOf(month),
    mandateRevision: 0,
    collectOn: date('2026-12-07'),
    numbers: [month],
    withCosts: false,
  })),
];
