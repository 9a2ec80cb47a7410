import { batches } from '../../../domain/batches/batches.js';
import type { BatchEvent, Notice } from '../../../domain/batches/events.js';
import { date, type Instant } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { given } from '../../kit/given.js';
import { noticeTo } from './notices.js';

const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)] as [string, string];
const opening = {
  day: date('2026-11-24'),
  number: 1,
  format: 'notices.ndjson.1',
  on: date('2026-11-24'),
  messageId: 'AVIS-20261124-1',
  createdAt: '2026-11-24T19:00:00.000Z' as Instant,
};
const notice = (item: string): Notice => ({ ...noticeTo('a'.repeat(32), 'Lefèvre'), item });
const opened: BatchEvent = { type: 'BatchOpened', data: opening };
const recorded: BatchEvent = { type: 'RenewalNoticesRecorded', data: { items: [notice(ONE), notice(TWO)] } };
const gone = { item: TWO, reason: 'contracts.ended' };
const withdrawn: BatchEvent = { type: 'BatchItemsWithdrawn', data: { items: [gone] } };
const sealed: BatchEvent = { type: 'BatchSealed', data: { transactions: 2, sum: toCents(48_900) } };
const record = (item: string, today = '2026-11-24') =>
  ({ type: 'RecordNotices', today: date(today), items: [notice(item)] }) as const;

describe('a file going out', () => {
  it('is opened once', () => {
    given(batches, [])
      .when({ type: 'OpenBatch', ...opening })
      .then([opened]);
    given(batches, [opened])
      .when({ type: 'OpenBatch', ...opening })
      .thenRefused('batches.opened-already');
  });

  it('takes items on the day on which it was opened, for their dates are counted from it', () => {
    given(batches, [opened])
      .when(record(ONE))
      .then([{ type: 'RenewalNoticesRecorded', data: { items: [notice(ONE)] } }]);
    given(batches, [opened])
      .when(record(ONE, '2026-11-25'))
      .thenRefused('batches.opened-on-another-day', { on: '2026-11-24' });
  });

  it('takes an item once, withdrawn or not', () => {
    given(batches, [opened, recorded]).when(record(ONE)).thenRefused('batches.item-recorded-already', { item: ONE });
    given(batches, [opened, recorded, withdrawn])
      .when(record(TWO))
      .thenRefused('batches.item-recorded-already', { item: TWO });
  });

  it('lets an item go once, and none that it does not hold', () => {
    const letGo = (item: string) => ({ type: 'WithdrawItems', items: [{ item, reason: 'contracts.ended' }] }) as const;
    given(batches, [opened, recorded]).when(letGo(TWO)).then([withdrawn]);
    given(batches, [opened, recorded, withdrawn])
      .when(letGo(TWO))
      .thenRefused('batches.item-not-going-out', { item: TWO });
    given(batches, [opened]).when(letGo(ONE)).thenRefused('batches.item-not-going-out', { item: ONE });
  });

  it('counts and adds up what goes out', () => {
    given(batches, [opened, recorded]).when({ type: 'SealBatch' }).then([sealed]);
    given(batches, [opened, recorded, withdrawn])
      .when({ type: 'SealBatch' })
      .then([{ type: 'BatchSealed', data: { transactions: 1, sum: toCents(24_450) } }]);
    given(batches, [opened])
      .when({ type: 'SealBatch' })
      .then([{ type: 'BatchSealed', data: { transactions: 0, sum: toCents(0) } }]);
  });

  it('is not changed once it is sealed, nor before it is opened', () => {
    for (const command of [record(ONE), { type: 'WithdrawItems', items: [gone] }, { type: 'SealBatch' }] as const) {
      given(batches, [opened, recorded, sealed]).when(command).thenRefused('batches.sealed');
      given(batches, []).when(command).thenRefused('batches.not-opened');
    }
  });
});
