import { compareWithdrawals, type Comparison } from '../../../../domain/savings/tax/compare-withdrawals.js';
import { changed, youngContract } from './simulated.js';

const scenario = (label: string, changes = {}) => ({ label, case: changed(youngContract, changes) });
const compared = (...scenarios: readonly object[]): Comparison => {
  const answer = compareWithdrawals({ scenarios });
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer;
};
const refused = (input: unknown) => {
  const answer = compareWithdrawals(input);
  return 'errors' in answer ? answer.errors.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};
const now = scenario('Maintenant');
const later = scenario('Après huit ans', { withdrawnOn: '2029-11-23' });

describe('scenarios side by side', () => {
  it('keep their labels, order and results', () =>
    expect(compared(now, later).scenarios).toMatchObject([
      { label: 'Maintenant', result: { withheld: { advanceLevy: '128.00' } } },
      { label: 'Après huit ans', result: { withheld: { advanceLevy: '75.00' } } },
    ]));

  it('have no difference where they are the same', () => expect(compared(now, now).differences).toEqual([]));

  it('tell why an amount is not the same', () => {
    const levy = compared(now, later).differences.find(({ amount }) => amount === 'advanceLevy');
    expect(levy?.values).toEqual(['128.00', '75.00']);
    expect(levy?.reason.replaceAll('\u00a0', ' ')).toContain('jour du rachat (23/11/2026 ; 23/11/2029)');
    expect(levy?.reason.replaceAll('\u00a0', ' ')).toContain('(12,8 % ; 7,5 %)');
  });

  it('tell an amount asked and one solved', () => {
    const net = scenario('Net', { amount: undefined, netWanted: '5000.00' });
    const { differences } = compared(now, net);
    const paid = differences.find(({ amount }) => amount === 'paid');
    expect(paid?.values).toEqual(['4700.00', '5000.00']);
    expect(paid?.reason).toContain('montant demandé');
  });

  it('of different kinds are compared on what both have', () => {
    const exit = {
      label: 'PER',
      case: {
        ...{ kind: 'per', withdrawnOn: '2026-11-23', amount: '5000.00', reason: 'accident' },
        contract: {
          openedOn: '2021-11-23',
          value: '12500.00',
          deductedContributions: '0.00',
          otherContributions: '10000.00',
        },
        household: { status: 'single' },
      },
    };
    const names = compared(now, exit).differences.map(({ amount }) => amount);
    expect(names).toEqual(['advanceLevy', 'socialLevies', 'paid']);
  });

  it('are six at most and one at least', () => {
    expect(compared(...Array.from({ length: 6 }, () => now)).scenarios).toHaveLength(6);
    expect(refused({ scenarios: Array.from({ length: 7 }, () => now) })).toEqual(['/scenarios case.out-of-range']);
    expect(refused({ scenarios: [] })).toEqual(['/scenarios case.out-of-range']);
  });

  it('with a bad case are refused, at its pointer', () => {
    expect(refused({ scenarios: [now, scenario('Trop', { amount: '12500.01' })] })).toEqual([
      '/scenarios/1/case/amount tax.above-value',
    ]);
    expect(refused({ scenarios: [{ label: '', case: now.case }] })).toEqual(['/scenarios/0/label text.invalid']);
    expect(refused({ scenarios: [{ label: 'Rien' }] })).toEqual(['/scenarios/0/case case.missing']);
    expect(refused([now])).toEqual([' case.wrong-type']);
  });
});
