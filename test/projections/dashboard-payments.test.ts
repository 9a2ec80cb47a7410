import type { ContractEvent } from '../../domain/contracts/events.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { AccountEvent } from '../../domain/payments/account/events.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { MAX_OPERATIONS, type DashboardDocument } from '../../projections/dashboard/document.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import { joined } from '../domain/membership/people.js';
import {
  after,
  announcing,
  begun,
  collecting,
  euros,
  id,
  planning,
  receiving,
  returning,
  submitting,
} from '../domain/payments/account/books.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';
import { CONTRACT, told } from './contracts/told-contract.js';
import { paid } from './payments/paid.js';

const documentOf = async (
  events: readonly (AccountEvent | Told)[],
  family: 'habitation' | 'epargne' = 'habitation',
) => {
  const history = events.map((event) => ('stream' in event ? event : paid(event as AccountEvent)));
  const contract = told(subscribed('2026-01-01', family), '2025-11-20');
  return (
    await given([joined(), contract, ...history])
      .project(dashboard)
      .documents()
  )[MEMBER]!;
};
const dashboardAfter = async (...commands: readonly AccountCommand[]) => documentOf(after(...commands));
const statusOn = (document: DashboardDocument, day: string) =>
  dashboardOn(document, date(day)).contracts[0]!.paymentStatus;
const alertsOn = (document: DashboardDocument, day: string) => dashboardOn(document, date(day)).alerts;

const refused = [...begun, returning(1, '2026-01-08', 'AM04', '10.00')] as const;
const again = submitting(2, '2026-01-20', [1], { today: date('2026-01-15') });
const notice: AccountEvent = {
  type: 'FormalNoticeSent',
  data: {
    notice: id(50),
    plannedOn: date('2026-01-23'),
    sentOn: date('2026-01-23'),
    shares: [{ number: 1, amount: euros('10.00') }],
    costs: toCents(0),
    amount: euros('10.00'),
    suspendsOn: date('2026-02-23'),
    terminableFrom: date('2026-03-05'),
  },
};
const suspension: ContractEvent = {
  type: 'GuaranteesSuspended',
  effectiveOn: date('2026-02-23'),
  data: { reason: 'unpaid', from: date('2026-02-23'), noticeSentOn: date('2026-01-23') },
};

describe('the payment status of a tile', () => {
  it('is up to date while nothing is due, or a debit is on its way', async () => {
    const document = await dashboardAfter(...begun);
    expect(statusOn(document, '2026-01-05')).toBe('up-to-date');
    expect(statusOn(document, '2026-02-04')).toBe('up-to-date');
  });

  it('is due from the day on which a premium falls due that no debit pays', async () => {
    const document = await dashboardAfter(planning('120.00', 'month'), announcing('2025-12-01', 1));
    expect(statusOn(document, '2026-01-04')).toBe('up-to-date');
    expect(statusOn(document, '2026-01-05')).toBe('due');
  });

  it('is refused from a return on, until it is on its way again or paid', async () => {
    const document = await dashboardAfter(...refused);
    expect(statusOn(document, '2026-01-07')).toBe('up-to-date');
    expect(statusOn(document, '2026-01-08')).toBe('refused');
    expect(statusOn(await dashboardAfter(...refused, again), '2026-01-16')).toBe('up-to-date');
    expect(statusOn(await dashboardAfter(...refused, receiving(9, '2026-01-10', '10.00')), '2026-01-16')).toBe(
      'up-to-date',
    );
    expect(statusOn(await dashboardAfter(...refused, receiving(9, '2026-01-10', '9.99')), '2026-01-16')).toBe(
      'refused',
    );
  });

  it('is refused again when money that was collected goes back, 13 months later as well', async () => {
    const later = [...begun, collecting(1, '2026-01-13'), returning(1, '2027-02-16', 'MD01', '10.00')];
    const document = await dashboardAfter(...later);
    expect(statusOn(document, '2026-01-31')).toBe('up-to-date');
    expect(alertsOn(document, '2027-02-16')).toMatchObject([{ amount: '10.00', reason: 'Absence de mandat valide' }]);
  });

  it('is formal notice while one runs, and suspended while cover is', async () => {
    const sent = [...after(...refused), notice];
    const document = await documentOf([...sent.map((event) => paid(event)), told(suspension, '2026-02-23')]);
    expect(statusOn(document, '2026-01-22')).toBe('refused');
    expect(statusOn(document, '2026-01-23')).toBe('formal-notice');
    expect(statusOn(document, '2026-02-22')).toBe('formal-notice');
    expect(statusOn(document, '2026-02-23')).toBe('suspended');
    const payment = after(...refused, receiving(9, '2026-01-30', '10.00')).at(-1)!;
    expect(statusOn(await documentOf([...sent, payment]), '2026-01-30')).toBe('up-to-date');
  });
});

describe('the red alert of a refused debit', () => {
  it('has amount, day, reason, and the day from which cover is suspended unless it is paid', async () => {
    expect(alertsOn(await dashboardAfter(...refused), '2026-01-08')).toEqual([
      {
        kind: 'payment-refused',
        severity: 'red',
        contract: CONTRACT,
        amount: '10.00',
        refusedOn: '2026-01-08',
        reason: 'Provision insuffisante',
        suspendedFrom: '2026-02-23',
        costs: '0.00',
        pay: '/v1/me/regularisations',
        text:
          'Votre banque a refusé le prélèvement de 10,00\u00a0€ le 8 janvier 2026 (provision insuffisante). ' +
          'Sans règlement, vos garanties seront suspendues le 23 février 2026.',
      },
    ]);
  });

  it('is there from the day of the refusal on, and gone once it is paid or on its way again', async () => {
    expect(alertsOn(await dashboardAfter(...refused), '2026-01-07')).toEqual([]);
    expect(alertsOn(await dashboardAfter(...refused, again), '2026-01-16')).toEqual([]);
    expect(alertsOn(await dashboardAfter(...refused, receiving(9, '2026-01-10', '10.00')), '2026-01-16')).toEqual([]);
    expect(alertsOn(await dashboardAfter(...refused, receiving(9, '2026-01-10', '4.00')), '2026-01-16')).toMatchObject([
      { amount: '6.00' },
    ]);
  });

  it('tells the day of the formal notice that runs until it has passed, and of the suspension that is', async () => {
    const sent = [...after(...refused), notice].map((event) => paid(event));
    expect(alertsOn(await documentOf(sent), '2026-02-24')).toMatchObject([{ suspendedFrom: null }]);
    const document = await documentOf([...sent, told(suspension, '2026-02-23')]);
    expect(alertsOn(document, '2026-01-30')).toMatchObject([{ suspendedFrom: '2026-02-23' }]);
    const [alert] = alertsOn(document, '2026-03-01');
    expect(alert).toMatchObject({ suspendedFrom: '2026-02-23' });
    expect(alert!.text).toMatch(/suspendues depuis le 23 février 2026/);
  });

  it('tells of no suspension where there will be none', async () => {
    const [alert] = alertsOn(await documentOf(after(...refused), 'epargne'), '2026-01-08');
    expect(alert).toMatchObject({ suspendedFrom: null });
    expect(alert!.text).toMatch(/Réglez cette somme dès que possible\.$/);
  });

  it('is one for each debit refused, the last first, and asks for the costs owed once', async () => {
    const costs = { costs: euros('7.00') };
    const second = submitting(2, '2026-02-05', [2], { today: date('2026-02-02') });
    const returned = [returning(1, '2026-01-08', 'AM04', '10.00', costs), second];
    const document = await dashboardAfter(...begun, ...returned, returning(2, '2026-02-09', 'AC04', '10.00', costs));
    expect(alertsOn(document, '2026-02-10').map((one) => [one.refusedOn, one.reason, one.costs])).toEqual([
      ['2026-02-09', 'Compte clôturé', '14.00'],
      ['2026-01-08', 'Provision insuffisante', '0.00'],
    ]);
  });
});

describe('operations and notifications of payments', () => {
  it('tell what was collected, refused, paid and given back, the newest first', async () => {
    const document = await dashboardAfter(
      ...refused,
      again,
      collecting(2, '2026-01-28'),
      receiving(9, '2026-01-29', '3.00'),
      { type: 'PayRefund', on: date('2026-02-01'), transfer: id(7), amount: euros('3.00') },
      returning(2, '2026-02-10', 'MD06', '10.00'),
    );
    const { operations, notifications } = dashboardOn(document, date('2026-02-10'));
    const contract = CONTRACT;
    expect(operations).toEqual([
      {
        on: '2026-02-10',
        kind: 'refunded',
        label: 'Prélèvement remboursé par votre banque',
        amount: '10.00',
        contract,
      },
      { on: '2026-02-01', kind: 'refunded', label: 'Remboursement de cotisation', amount: '3.00', contract },
      { on: '2026-01-29', kind: 'regularised', label: 'Paiement par carte', amount: '3.00', contract },
      { on: '2026-01-20', kind: 'collected', label: 'Prélèvement', amount: '10.00', contract },
      { on: '2026-01-08', kind: 'refused', label: 'Prélèvement refusé', amount: '10.00', contract },
    ]);
    expect(notifications.filter(({ kind }) => kind !== 'joined').slice(0, 4)).toEqual([
      {
        on: '2026-02-10',
        kind: 'debit-refunded',
        label: 'Prélèvement remboursé par votre banque',
        upcoming: false,
        contract,
      },
      { on: '2026-02-01', kind: 'premium-refunded', label: 'Cotisation remboursée', upcoming: false, contract },
      { on: '2026-01-29', kind: 'payment-received', label: 'Paiement reçu', upcoming: false, contract },
      {
        on: '2026-01-08',
        kind: 'debit-refused',
        label: 'Prélèvement refusé par votre banque',
        upcoming: false,
        contract,
      },
    ]);
    expect(dashboardOn(document, date('2026-01-25')).operations.map(({ kind }) => kind)).toEqual(['refused']);
  });

  it('forget a collection when a return in time is heard late', async () => {
    const late = [...begun, collecting(1, '2026-01-13'), returning(1, '2026-01-12', 'AM04', '10.00')];
    const { operations, alerts } = dashboardOn(await dashboardAfter(...late), date('2026-01-14'));
    expect(operations.map(({ kind }) => kind)).toEqual(['refused']);
    expect(alerts).toMatchObject([{ amount: '10.00', refusedOn: '2026-01-12' }]);
  });

  it('are the latest by their day, whichever was told first', async () => {
    const payments = Array.from({ length: MAX_OPERATIONS + 2 }, (_, index) =>
      receiving(index + 1, `2026-02-${String(((index * 5) % 13) + 1).padStart(2, '0')}`, '1.00'),
    );
    const days = payments.map((one) => (one as { receivedOn: string }).receivedOn).sort();
    const document = await dashboardAfter(...payments);
    const shown = dashboardOn(document, date('2026-03-01')).operations.map(({ on }) => on);
    expect(shown).toEqual(days.toReversed().slice(0, MAX_OPERATIONS));
  });
});

describe('a dashboard of an earlier version', () => {
  it('is read without payments', () => {
    const { older } = dashboard;
    const member = { member: MEMBER, joinedOn: date('2026-01-15'), notifications: [] };
    for (const [version, document] of [
      [1, member],
      [2, member],
      [3, { ...member, contracts: [] }],
    ] as const)
      expect(dashboardOn(older![version]!(document as never), date('2026-11-28'))).toMatchObject({
        operations: [],
        alerts: [],
        contracts: [],
      });
  });
});
