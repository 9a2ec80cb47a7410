import type { Account } from '../../domain/payments/account/state.js';
import { foreseenSuspension } from '../../domain/payments/rules/foreseen-suspension.js';
import { refusedDebts, type RefusedDebt } from '../../domain/payments/rules/refused-debts.js';
import { compareDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { french } from '../../domain/shared/french.js';
import { formatEuros, minus, plus, ZERO, type Cents } from '../../domain/shared/money.js';
import { returnReason } from '../payments/query/return-reason.js';
import { accountOn } from './account-on.js';
import type { DashboardDocument, Tile } from './document.js';
import { suspendedForUnpaid } from './suspended-for-unpaid.js';

/** Where a member pays otherwise, or asks for another debit. */
const PAY = '/v1/me/regularisations';

/**
 * Alerts on a day, the debit refused last first: one for each that came back and is owed still, not on its way again. The
 * costs that a contract owes stand in the first of its alerts, once.
 */
export const alertsOn = (contracts: DashboardDocument['contracts'], day: CalendarDate) =>
  contracts
    .flatMap((tile) => {
      const account = accountOn(tile.account, day);
      const debits = Map.groupBy(refusedDebts(account, day), ({ refused: { on, code } }) => `${on} ${code}`);
      const latestFirst = [...debits.values()].sort(([one], [other]) =>
        compareDays(other!.refused.on, one!.refused.on),
      );
      return latestFirst.map((debts, index) =>
        alert(tile, account, debts, day, index === 0 ? account.costsOwed : ZERO),
      );
    })
    .sort((one, other) => compareDays(other.refusedOn, one.refusedOn));

const alert = (tile: Tile, account: Account, debts: readonly RefusedDebt[], day: CalendarDate, costs: Cents) => {
  const { on, code } = debts[0]!.refused;
  const amount = plus(...debts.map((debt) => minus(debt.amount, debt.paid)));
  const since = suspendedForUnpaid(tile.course, day);
  const reason = returnReason(code, on);
  const suspendedFrom = since ?? suspendedLater(tile, account, day);
  return {
    kind: 'payment-refused' as const,
    severity: 'red' as const,
    contract: tile.contract,
    amount: formatEuros(amount),
    refusedOn: on,
    reason,
    suspendedFrom: suspendedFrom ?? null,
    costs: formatEuros(costs),
    pay: PAY,
    text: `${refusal(amount, reason, on)} ${invitation(suspendedFrom, since !== undefined)}`,
  };
};

/** Not where the contract ends before, nor a savings contract (C. ass. L132-20), nor a day that passed without it. */
const suspendedLater = ({ family, course }: Tile, account: Account, day: CalendarDate): CalendarDate | undefined => {
  const from = family === 'epargne' ? undefined : foreseenSuspension(account, day);
  if (from === undefined || from < day) return undefined;
  return course.end !== undefined && course.end.endsOn <= from ? undefined : from;
};

const refusal = (amount: Cents, reason: string, on: CalendarDate): string =>
  `Votre banque a refusé le prélèvement de ${french.amount(amount)} le ${french.day(on)} (${reason.toLowerCase()}).`;

const invitation = (suspendedFrom: CalendarDate | undefined, isSuspended: boolean): string => {
  if (suspendedFrom === undefined) return 'Réglez cette somme dès que possible.';
  return isSuspended
    ? `Vos garanties sont suspendues depuis le ${french.day(suspendedFrom)} : réglez cette somme pour les rétablir.`
    : `Sans règlement, vos garanties seront suspendues le ${french.day(suspendedFrom)}.`;
};
