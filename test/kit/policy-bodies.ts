/** Bodies of proposals as an adviser's page sends them; each a home of its own. */
const zoe = { lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '1988-02-29' };
const place = (line1: string) => ({ line1, postalCode: '79000', town: 'Niort', country: 'FR' });

export const homeBody = (line1: string, startsOn: string) => ({
  family: 'habitation',
  formula: 'confort',
  startsOn,
  insured: { kind: 'home', address: place(line1), occupancy: 'tenant', rooms: 3 },
});

export const vehicle = (plate: string) => ({
  kind: 'vehicle',
  plate,
  model: 'Renault 4',
  use: 'ordinary',
  garage: place('1 rue du Garage'),
  drivers: [{ ...zoe, licence: { number: '061076300000', obtainedOn: '2006-10-03' }, main: true }],
});

export const carBody = (plate: string, startsOn: string) => ({
  family: 'auto',
  formula: 'tiers',
  options: ['bris-de-glace'],
  startsOn,
  motorCoefficient: '0.80',
  insured: vehicle(plate),
});

export const peopleBody = (startsOn: string) => ({
  family: 'prevoyance',
  formula: 'accidents',
  startsOn,
  insured: { kind: 'people', covered: [{ ...zoe, relation: 'self' }] },
});
