import type { AccountEvent } from '../../domain/payments/account/events.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { ContractEvent } from '../../domain/contracts/events.js';
import type { JournalEvent } from '../../domain/processes/journal/events.js';
import { date, type Instant } from '../../domain/shared/calendar.js';
import type { UnpaidDocument } from '../../projections/unpaid-contracts/document.js';
import { stageOn, unpaidOn } from '../../projections/unpaid-contracts/query.js';
import { unpaidContracts } from '../../projections/unpaid-contracts/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import {
  after,
  announcing,
  collecting,
  id,
  planning,
  receiving,
  returning,
  submitting,
} from '../domain/payments/account/books.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';

const CONTRACT = '1'.repeat(32);
const told = (
  events: readonly (ContractEvent | AccountEvent | JournalEvent)[],
  kind: 'contract' | 'account',
): readonly Told[] => events.map((event) => ({ ...event, stream: `${kind}-${CONTRACT}` }));
const plan = [
  planning('120.00', 'year', '2026-10-01'),
  announcing('2026-09-01', 1),
  submitting(1, '2026-10-01', [1], { today: date('2026-09-29') }),
] as const;
const refused = [...plan, returning(1, '2026-10-05', 'AC04', '120.00', { costs: 350 as never })] as const;
const claimed = [
  ...refused,
  { type: 'SendFormalNotice', notice: id(7), today: date('2026-10-12'), plannedOn: date('2026-10-12'), life: false },
] as const;
const from = date('2026-11-12');
const suspended: ContractEvent = {
  type: 'GuaranteesSuspended',
  effectiveOn: from,
  data: { reason: 'unpaid', from, noticeSentOn: date('2026-10-12') },
};
const notLeft: JournalEvent = {
  type: 'OrderRefused',
  data: {
    order: id(8),
    name: 'suspension',
    stream: `contract-${CONTRACT}`,
    cause: id(9),
    reason: 'payments.formal-notice-not-left',
  },
};
const ended = (endsOn: string): ContractEvent => ({
  type: 'ContractTerminated',
  effectiveOn: date(endsOn),
  data: {
    ground: { kind: 'unpaid' },
    receivedOn: date(endsOn),
    endsOn: date(endsOn),
    paid: [],
    refund: 0 as never,
    refundBy: date(endsOn),
    rule: { id: 'contracts.refund', version: 1 },
  },
});
const documentOf = async (
  commands: readonly AccountCommand[],
  later: readonly (ContractEvent | JournalEvent)[] = [],
  family: 'auto' | 'epargne' = 'auto',
): Promise<UnpaidDocument | undefined> => {
  const first = subscribed('2026-01-01', family);
  const events = [...told([first], 'contract'), ...told(after(...commands), 'account'), ...told(later, 'contract')];
  const documents = await given(events).project(unpaidContracts).documents();
  return documents[CONTRACT];
};

describe('the list of unpaid contracts', () => {
  it.each<
    [
      string,
      readonly AccountCommand[],
      readonly (ContractEvent | JournalEvent)[],
      readonly (readonly [string, string | undefined])[],
    ]
  >([
    ['planned', plan, [], [['2026-10-30', undefined]]],
    [
      'refused',
      refused,
      [],
      [
        ['2026-10-05', 'refused'],
        ['2026-10-11', 'refused'],
        ['2026-10-12', 'notice-due'],
      ],
    ],
    [
      'claimed',
      claimed,
      [],
      [
        ['2026-10-12', 'formal-notice'],
        ['2026-11-11', 'formal-notice'],
        ['2026-11-12', 'suspended'],
      ],
    ],
    [
      'suspended',
      claimed,
      [suspended],
      [
        ['2026-11-12', 'suspended'],
        ['2026-11-21', 'suspended'],
        ['2026-11-22', 'terminable'],
      ],
    ],
    ['claimed by a letter that did not leave', claimed, [notLeft], [['2026-12-24', 'letter-not-left']]],
    ['claimed by a letter that left after all', claimed, [notLeft, suspended], [['2026-11-14', 'suspended']]],
    [
      'ended',
      claimed,
      [suspended, ended('2026-11-25')],
      [
        ['2026-11-24', 'terminable'],
        ['2026-11-25', 'ended'],
      ],
    ],
    ['paid', [...plan, collecting(1, '2026-10-09')], [], [['2026-10-30', undefined]]],
    [
      'paid after an end',
      [...claimed, receiving(1, '2026-11-26', '123.50')],
      [suspended, ended('2026-11-25')],
      [['2026-12-01', undefined]],
    ],
    ['our fault', [...plan, returning(1, '2026-10-05', 'AG02', '120.00')], [], [['2026-12-31', 'refused']]],
  ])('has a contract that is %s at its stage of the day', async (_what, commands, later, stages) => {
    const document = (await documentOf(commands, later))!;
    expect(stages.map(([day]) => [day, stageOn(document, date(day))])).toEqual(stages);
  });

  it('tells what is owed, costs included, and the dates of the law', async () => {
    expect(unpaidOn((await documentOf(claimed, [suspended]))!, date('2026-11-22'))).toEqual({
      contract: CONTRACT,
      member: MEMBER,
      number: '100000001',
      stage: 'terminable',
      amount: 12_350,
      onItsWay: false,
      refusedOn: '2026-10-05',
      code: 'AC04',
      noticeSentOn: '2026-10-12',
      suspendsOn: '2026-11-12',
      terminableFrom: '2026-11-22',
    });
  });

  it('tells of a debit on its way, whose amount is not paid yet', async () => {
    const again = submitting(2, '2026-10-20', [1], {
      today: date('2026-10-15'),
      again: 'asked-by-member',
      withCosts: true,
    });
    expect(unpaidOn((await documentOf([...claimed, again]))!, date('2026-10-16'))).toMatchObject({
      amount: 12_350,
      onItsWay: true,
    });
  });

  it('forgets a letter that did not leave once what it claimed is paid', async () => {
    const first = told([subscribed('2026-01-01', 'auto')], 'contract');
    const [before, paid] = [after(...claimed), after(...claimed, receiving(1, '2026-11-26', '123.50'))];
    const events = [...first, ...told(before, 'account'), ...told([notLeft], 'contract')];
    const all = [...events, ...told(paid.slice(before.length), 'account')];
    const documents = await given(all).project(unpaidContracts).documents();
    expect(documents[CONTRACT]).not.toHaveProperty('letterNotLeft');
  });

  it('has no savings', async () => expect(await documentOf(claimed, [], 'epargne')).toBeUndefined());

  it('tells what became of the cover of a car, and of no other', async () => {
    expect(await documentOf(claimed, [suspended])).toMatchObject({
      cover: { change: 'suspended', from: '2026-11-12' },
      coverToldOn: '2026-11-24',
    });
    const back: ContractEvent = {
      type: 'GuaranteesReinstated',
      data: { reason: 'unpaid', paidOn: date('2026-11-15'), coverBackAt: '2026-11-16T11:00:00.000Z' as Instant },
    };
    const document = await documentOf([...claimed, receiving(1, '2026-11-15', '123.50')], [suspended, back]);
    expect(document).toMatchObject({ cover: { change: 'reinstated', from: '2026-11-16' }, standing: '' });
    expect(document).not.toHaveProperty('suspended');
  });
});
