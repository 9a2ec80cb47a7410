import { simulated } from './simulated.js';

const plain = (sentences: readonly string[]) =>
  sentences.map((sentence) => sentence.replaceAll(/[\u00a0\u202f]/g, ' '));

describe('the explanation', () => {
  it('tells a visit out of the pathway step by step', () =>
    expect(plain(simulated({ inPathway: false, flatParticipation: '0.00' }).explanation)).toEqual([
      'Base de remboursement : le plus petit de [30,00 € (prix) ; 30,00 € (tarif de base)] = 30,00 € (CSS L160-8).',
      'Part de l’Assurance maladie avant retenues, hors parcours de soins : 30,00 € (base de remboursement) × le plus petit de [30 % (en vigueur depuis le 31/01/2009) ; 70 % (taux)] = 9,00 € (CSS L162-5-3).',
      'Versé par l’Assurance maladie : 9,00 € (part de l’Assurance maladie avant retenues, hors parcours de soins) − 0,00 € (participation forfaitaire) − 0,00 € (franchise médicale) = 9,00 € (CSS L160-13).',
      'Part de l’Assurance maladie avant retenues : 30,00 € (base de remboursement) × 70 % (taux) = 21,00 € (CSS R160-5).',
      'Part complémentaire, limitée au ticket modérateur du parcours de soins : 30,00 € (base de remboursement) − 21,00 € (part de l’Assurance maladie avant retenues) = 9,00 € (CSS L871-1, R871-1).',
      'Reste à charge : (30,00 € (prix) + 0,00 € (forfait journalier hospitalier)) − 9,00 € (versé par l’Assurance maladie) − 9,00 € (part complémentaire, limitée au ticket modérateur du parcours de soins) = 12,00 € (CSS L160-13).',
    ]));

  it('writes amounts with the spaces of French typography', () => {
    const stay = { act: 'hospital', price: '6000.00', base: '6000.00', rate: '0.80', hospital: { days: 5 } };
    expect(simulated(stay).explanation.join('\n')).toContain('1\u202f315,00\u00a0€');
  });

  it('tells each step once, the last one being what is left', () => {
    const { explanation } = simulated();
    expect(new Set(explanation).size).toBe(explanation.length);
    expect(explanation.at(-1)).toMatch(/^Reste à charge : /);
  });
});
