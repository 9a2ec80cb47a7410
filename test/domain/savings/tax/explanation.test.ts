import { CASES } from './examples.js';
import { simulated, simulatedPlan } from './simulated.js';

const plain = (sentences: readonly string[]) =>
  sentences.map((sentence) => sentence.replaceAll(/[\u00a0\u202f]/g, ' '));

describe('the explanation', () => {
  it('tells a withdrawal step by step, and last what it leaves out', () => {
    const told = plain(simulated(CASES.E01).explanation);
    expect(told.slice(1, 5)).toEqual([
      'Montant brut du rachat : 5 000,00 € (C. ass. L132-21).',
      'Part de capital : 10 000,00 € (versements non encore remboursés) × 5 000,00 € (montant brut du rachat)' +
        ' ÷ 12 500,00 € (valeur du contrat) = 4 000,00 € (BOI-RPPM-RCM-20-10-20-50).',
      'Part de gain : le plus grand de [0,00 € ; 5 000,00 € (montant brut du rachat) − 4 000,00 € (part de capital)]' +
        ' = 1 000,00 € (BOI-RPPM-RCM-20-10-20-50).',
      'Gain sur les versements depuis le 27/09/2017 : 1 000,00 € (part de gain) × 10 000,00 €' +
        ' (versements depuis le 27/09/2017) ÷ 10 000,00 € (versements non encore remboursés) = 1 000,00 € (CGI 125-0 A II-2).',
    ]);
    expect(told.at(-2)).toMatch(/^Le barème de l’impôt sur les revenus de cette année n’est pas encore connu/);
    expect(told.at(-1)).toMatch(/^Ne sont pas pris en compte : /);
  });

  it('tells the tax at the scale by the two incomes that it compares', () =>
    expect(plain(simulated(CASES['E09 by the option']).explanation)).toContain(
      'Impôt au barème sur les gains : impôt au barème sur 55 864,00 € − impôt au barème sur 54 000,00 €' +
        ' = 205,04 € (CGI 197, 200 A 2).',
    ));

  it('writes amounts with the spaces and the minus of French typography', () => {
    expect(simulated(CASES.E04).explanation.join('\n')).toContain('= −214,29\u00a0€');
    expect(simulated(CASES.E04).explanation.join('\n')).toContain('42\u202f000,00\u00a0€');
  });

  it('tells a PER up to its final net', () =>
    expect(plain(simulatedPlan().explanation)).toContain(
      'Net après tous les impôts : 50 000,00 € (montant brut du rachat) − 1 860,00 € (prélèvements sociaux)' +
        ' − 1 280,00 € (impôt sur le gain du plan) − 12 000,00 € (impôt à venir sur le capital des versements déduits)' +
        ' = 34 860,00 € (CGI 158-5 b quinquies, CSS L136-7).',
    ));

  it('tells each step once', () => {
    const { explanation } = simulated(CASES.E08);
    expect(new Set(explanation).size).toBe(explanation.length);
  });
});
