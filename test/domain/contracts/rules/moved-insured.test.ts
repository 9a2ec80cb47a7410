import { movedInsured } from '../../../../domain/contracts/rules/moved-insured.js';
import { Insured } from '../../../../domain/contracts/insured.js';
import { bastia, nantes, rouen } from '../../membership/people.js';
import { car, home } from '../policies.js';

const people = Insured.parse({
  kind: 'people',
  covered: [{ lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '1988-02-29', relation: 'self' }],
});

describe('what is insured, once its member lives elsewhere', () => {
  it('is his home at the new address, however its town was written', () => {
    expect(movedInsured(home, { ...rouen, town: 'ROUEN' }, nantes)).toEqual({ ...home, address: nantes });
  });
  it('is his car, which stands there at night', () => {
    expect(movedInsured(car, rouen, nantes)).toEqual({ ...car, garage: nantes });
  });
  it('is not a home or a car of another place', () => {
    expect([movedInsured(home, bastia, nantes), movedInsured(car, bastia, nantes)]).toEqual([undefined, undefined]);
  });
  it('is the same people', () => expect(movedInsured(people, bastia, nantes)).toBe(people));
});
