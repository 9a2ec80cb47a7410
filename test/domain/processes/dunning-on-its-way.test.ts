import { asking, begun, closeUntil, paying, returning, types } from './unpaid-days.js';

/** Refused, presented again on 12 October; who owes pays by transfer while that debit is on its way. */
const paidMeanwhile = (code: string | undefined) => {
  const world = begun('2026-10-01');
  closeUntil(world, '2026-10-09', returning(world, 'AM04', 4));
  expect(world.account.instalments[0]).toMatchObject({ tries: 2, pending: expect.any(String) as string });
  world.do(paying('2026-10-09', 12_000));
  closeUntil(world, '2027-01-31', code === undefined ? undefined : returning(world, code, 4));
  return world;
};

describe('money that comes while a debit is on its way', () => {
  it.each(['AM04', 'AC04'])('is no debt once that debit comes back (%s): no notice, no further debit', (code) => {
    const { account, ...world } = paidMeanwhile(code);
    expect(account.debits.map(({ status }) => status)).toEqual(['returned', 'returned']);
    expect(account.instalments).toMatchObject([{ paid: 12_000, pending: undefined }]);
    expect([account.refundOwed, account.costsOwed]).toEqual([0, 0]);
    expect(world.log.some(([type]) => type === 'FormalNoticeSent')).toBe(false);
  });

  it('is owed back once the debit is collected', () => {
    const { account } = paidMeanwhile(undefined);
    expect(account.debits.map(({ status }) => status)).toEqual(['returned', 'collected']);
    expect([account.instalments[0]!.paid, account.refundOwed]).toEqual([12_000, 12_000]);
  });

  it('ends the notice that runs, and gives cover back from its own day', () => {
    const world = begun('2026-10-01');
    closeUntil(world, '2026-11-16', returning(world, 'AC04', 2));
    world.do(asking(world, '2026-11-18'));
    closeUntil(world, '2026-11-17');
    world.do(paying('2026-11-17', 12_000));
    closeUntil(world, '2026-12-31');
    expect(types(world)).toEqual(['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated']);
    expect(world.log.find(([type]) => type === 'GuaranteesReinstated')![1]).toMatchObject({ paidOn: '2026-11-17' });
    expect(world.account.refundOwed).toBe(12_000);
    expect(world.refused).toEqual([]);
  });
});
