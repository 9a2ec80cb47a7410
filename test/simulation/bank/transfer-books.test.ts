import { date, plusDays, type Instant } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { pain001 } from '../../../src/bank/pain-001.js';
import { CONFIG } from '../../kit/cores.js';
import { readAll } from '../../bank/statements.js';
import { endToEnd } from '../../bank/statements.js';
import { BankComplaint } from './file-checks.js';
import { SimulatedBank } from './simulated-bank.js';

const DAY = date('2026-12-03');
const IBAN = 'FR1420041010050500013M02606';
const xmlOf = (ids: readonly number[], { messageId = 'VIR-1', executeOn = plusDays(DAY, 1), iban = IBAN } = {}) =>
  pain001({
    messageId,
    createdAt: `${DAY}T08:00:00.000Z` as Instant,
    debtor: CONFIG.creditor,
    executeOn,
    transfers: ids.map((id) => ({
      transfer: endToEnd(id),
      amount: toCents(1_234),
      creditor: { name: 'Zoe', account: { iban } },
      text: 'Remboursement',
    })),
  });
const bankWith = (xml: string): SimulatedBank => {
  const bank = new SimulatedBank(7, 0);
  bank.take(xml, DAY);
  return bank;
};
const days = Array.from({ length: 14 }, (_one, index) => plusDays(DAY, index));
const many = Array.from({ length: 300 }, (_one, index) => index + 1);

describe('the bank that carries transfers out', () => {
  it('sends one in ten back, told once, before its day or from it on, in files that our reader reads', async () => {
    const bank = bankWith(xmlOf(many));
    const told = days.flatMap((day) => bank.tell(day));
    const backs = told.flatMap(({ transfers }) => transfers);
    expect(backs.length).toBeGreaterThan(15);
    expect(backs.length).toBeLessThan(50);
    expect(new Set(backs.map(({ transfer }) => transfer.id)).size).toBe(backs.length);
    for (const { back } of backs) expect(back.on >= plusDays(DAY, 1)).toBe(back.kind === 'returned');
    for (const { bytes, transfers } of told) {
      const { outcome, entries } = await readAll(bytes);
      expect(outcome.outcome).toBe('read');
      const read = entries.filter(({ endToEndId }) => endToEndId !== undefined);
      expect(read.map((one) => [one.endToEndId, 'amount' in one && one.amount])).toEqual(
        expect.arrayContaining(transfers.map(({ transfer }) => [transfer.id, transfer.amount])),
      );
      expect(read).toHaveLength(transfers.length);
    }
  });

  const other = { messageId: 'VIR-2' };
  it.each([
    ['a message twice', xmlOf([2]), /twice/],
    ['a transfer twice', xmlOf([1], other), /transfer .* twice/],
    ['a wrong sum', xmlOf([2], other).replaceAll('<CtrlSum>12.34', '<CtrlSum>12.35'), /sums/],
    ['a Saturday', xmlOf([2], { ...other, executeOn: date('2026-12-05') }), /no TARGET day/],
    ['the same day', xmlOf([2], { ...other, executeOn: DAY }), /given on/],
    ['a day long after', xmlOf([2], { ...other, executeOn: date('2026-12-07') }), /later/],
    ['no account', xmlOf([2], { ...other, iban: 'FR1420041010050500013M02607' }), /no account/],
  ])('complains of %s', (_what, xml, why) => {
    const bank = bankWith(xmlOf([1]));
    const take = (): void => bank.take(xml, DAY);
    expect(take).toThrow(BankComplaint);
    expect(take).toThrow(why);
  });
});
