import { date, plusDays } from '../../domain/shared/calendar.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { id, receiving } from '../domain/payments/account/books.js';
import { UnpaidMutual } from './unpaid-mutual.js';

const { newFolder, open } = cores();
let mutual: UnpaidMutual;
beforeEach(async () => {
  mutual = await UnpaidMutual.open((clock) => open(newFolder(), clock));
  await mutual.plan();
});
afterEach(() => mutual.stop());

const until = (day: string): Promise<void> => mutual.close(plusDays(date(day), -1)).then(() => mutual.close(day));
const types = async () => (await mutual.told()).map(([type]) => type);

describe('a premium due on 1 October 2026 that nobody pays', () => {
  it('is claimed on the 12th, suspends cover from 12 November, and ends nothing by itself', async () => {
    await mutual.closeEach('2026-10-10', '2026-10-11');
    expect(await mutual.told()).toEqual([]);
    await mutual.close('2026-10-12');
    expect(await mutual.told()).toMatchObject([
      [
        'FormalNoticeSent',
        {
          plannedOn: '2026-10-12',
          sentOn: '2026-10-12',
          shares: [{ number: 1, amount: 12_000 }],
          costs: 0,
          amount: 12_000,
          suspendsOn: '2026-11-12',
          terminableFrom: '2026-11-22',
        },
      ],
    ]);
    expect((await mutual.told())[0]![1]).not.toHaveProperty('shifted');
    await mutual.closeEach('2026-11-10', '2026-11-11');
    expect(await types()).toEqual(['FormalNoticeSent']);
    await mutual.close('2026-11-12');
    expect((await mutual.told())[1]).toEqual([
      'GuaranteesSuspended',
      { reason: 'unpaid', from: '2026-11-12', noticeSentOn: '2026-10-12' },
    ]);
    await mutual.closeEach('2026-11-21', '2026-11-24');
    expect(await types()).toEqual(['FormalNoticeSent', 'GuaranteesSuspended']);
  });

  it.each(['00:00', '11:59', '20:30', '23:59'])(
    'and is paid on 15 November at %s: covers again from the 16th at noon',
    async (time) => {
      await mutual.closeEach('2026-10-11', '2026-10-12');
      await mutual.closeEach('2026-11-11', '2026-11-14');
      if (time > '20:00') await mutual.close('2026-11-15');
      await mutual.at('2026-11-15', time).order(receiving(1, '2026-11-15', '120.00'));
      await until('2026-11-16');
      expect((await mutual.told()).slice(2)).toEqual([
        ['GuaranteesReinstated', { reason: 'unpaid', paidOn: '2026-11-15', coverBackAt: '2026-11-16T11:00:00.000Z' }],
      ]);
      expect(await mutual.statusOn('2026-11-16')).toBe('suspended');
      expect(await mutual.statusOn('2026-11-17')).toBe('active');
    },
  );

  it.each([
    // the eve of each date, the day itself, before its closing and after
    ['2026-10-11', 'before', []],
    ['2026-10-12', 'before', []],
    ['2026-10-12', 'after', ['FormalNoticeSent']],
    ['2026-11-11', 'before', ['FormalNoticeSent']],
    ['2026-11-11', 'after', ['FormalNoticeSent']],
    ['2026-11-12', 'before', ['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated']],
    ['2026-11-12', 'after', ['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated']],
    ['2026-11-22', 'before', ['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated']],
  ])('is paid on %s, %s the day is closed', async (day, when, expected) => {
    if (day > '2026-10-12') await mutual.close('2026-10-12');
    await mutual.close(plusDays(date(day), -1));
    if (when === 'after') await mutual.close(day);
    await mutual.at(day, when === 'after' ? '23:00' : '09:00').order(receiving(1, day, '120.00'));
    await mutual.close(day);
    await mutual.close(plusDays(date(day), 32));
    expect(await types()).toEqual(expected);
    const told = (await mutual.told()).find(([type]) => type === 'GuaranteesReinstated');
    if (told) expect(told[1].paidOn).toBe(day);
  });

  it('a cent short is not paid', async () => {
    await mutual.close('2026-10-12');
    await mutual.at('2026-10-20').order(receiving(1, '2026-10-20', '119.99'));
    await mutual.close('2026-11-12');
    expect(await types()).toEqual(['FormalNoticeSent', 'GuaranteesSuspended']);
    await mutual.at('2026-11-13').order(receiving(2, '2026-11-13', '0.01'));
    await mutual.close('2026-11-14');
    expect((await mutual.told()).at(-1)![1]).toMatchObject({ paidOn: '2026-11-13' });
  });
});

describe('a mutual that is off for a week before', () => {
  it.each([
    // last day closed in time, day on which it is back, what is told, with its dates
    ['2026-10-09', '2026-10-16', '2026-10-12', '2026-10-16', '2026-11-16', '2026-11-26'],
    ['2026-10-11', '2026-10-12', '2026-10-12', '2026-10-12', '2026-11-12', '2026-11-22'],
  ])('the notice, from %s to %s: its dates count from the day on which it leaves', async (last, back, ...dates) => {
    const [plannedOn, sentOn, suspendsOn, terminableFrom] = dates;
    await mutual.close(last);
    await mutual.close(back, back);
    await mutual.close(back);
    const shifted = plannedOn === sentOn ? {} : { shifted: 'day-closed-late' };
    expect(await mutual.told()).toEqual([
      ['FormalNoticeSent', expect.objectContaining({ plannedOn, sentOn, suspendsOn, terminableFrom, ...shifted })],
    ]);
    await mutual.close(suspendsOn);
    expect((await mutual.told()).slice(1)).toEqual([
      ['GuaranteesSuspended', { reason: 'unpaid', from: suspendsOn, noticeSentOn: sentOn }],
    ]);
  });

  it('the suspension: cover ended on the day that was told, its instances lost and the clock an hour back', async () => {
    await mutual.close('2026-10-12');
    await mutual.close('2026-11-08');
    await mutual.startAgain({ forgetful: true });
    await mutual.close('2026-11-15', '2026-11-15');
    mutual.insurer.clock.pass(-3_600_000);
    await mutual.startAgain({ forgetful: true });
    await mutual.close('2026-11-16');
    expect((await mutual.told()).slice(1)).toEqual([
      ['GuaranteesSuspended', { reason: 'unpaid', from: '2026-11-12', noticeSentOn: '2026-10-12' }],
    ]);
  });
});

describe('a formal notice that was recorded, and cut off before its letter', () => {
  const sentOn = date('2026-10-12');
  const claiming = { type: 'SendFormalNotice', notice: id(7), today: sentOn, plannedOn: sentOn, life: false } as const;
  const notLeft = ['OrderRefused', expect.objectContaining({ reason: 'payments.formal-notice-not-left' })];

  it('ends no cover, is asked again, and no more once all is paid', async () => {
    await mutual.close('2026-10-11');
    await mutual.at('2026-10-12').order(claiming);
    await mutual.close('2026-10-13');
    await mutual.close('2026-11-14');
    expect((await mutual.told()).slice(1)).toEqual([notLeft, notLeft]);
    expect(await mutual.statusOn('2026-11-14')).toBe('active');
    await mutual.at('2026-11-15').order(receiving(1, '2026-11-15', '120.00'));
    await mutual.close('2026-11-24');
    expect((await mutual.told()).slice(1)).toEqual([notLeft, notLeft, notLeft]);
  });

  it('counts where it was made up: a demo tells its notices without letters', async () => {
    await mutual.close('2026-10-11');
    await mutual.at('2026-10-12').order(claiming, { ...caller(), origin: 'demo' });
    await mutual.close('2026-11-12');
    expect((await types()).filter((type) => type !== 'OrderRefused')).toEqual([
      'FormalNoticeSent',
      'GuaranteesSuspended',
    ]);
  });
});

it('savings are never claimed', async () => {
  const savings = await UnpaidMutual.open((clock) => open(newFolder(), clock), 'epargne');
  await savings.plan();
  await savings.close('2026-10-14');
  expect(await savings.told()).toEqual([]);
  await savings.stop();
});
