import { demonstrationProducts as products } from '../../../domain/contracts/products/demonstration-products.js';
import { demonstrationBases } from '../../../domain/contracts/tariff/demonstration-rates.js';
import { Conditions, Cover } from '../../../domain/contracts/terms.js';
import type { Family } from '../../../domain/contracts/family.js';
import { date } from '../../../domain/shared/calendar.js';

describe('the products of the demonstration', () => {
  it.each([...demonstrationBases.keys()])('%s, which the tariff prices, is written as a contract has it', (name) => {
    const [family, formula] = name.split('.') as [Family, string];
    const cover = products.coverOf(family, formula, []);
    expect(Cover.parse(cover)).toEqual(cover);
    expect(Conditions.parse(products.conditionsOn(family, date('2026-11-24')))).toBe(`${family}-2026-01`);
  });

  it('have each option once, with its label', () => {
    expect(products.coverOf('auto', 'tiers', ['bris-de-glace', 'bris-de-glace'])).toMatchObject({
      options: [{ code: 'bris-de-glace', label: 'Bris de glace' }],
    });
  });

  it('do not sell what is not in them, nor what is another family’s', () => {
    expect(products.coverOf('auto', 'confort', [])).toEqual({
      refused: 'products.unknown-formula',
      facts: { family: 'auto', formula: 'confort' },
    });
    expect(products.coverOf('sante', 'confort', ['jardin'])).toEqual({
      refused: 'products.unknown-option',
      facts: { family: 'sante', option: 'jardin' },
    });
  });
});
