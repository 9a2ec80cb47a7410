import { z } from 'zod';
import { Address } from '../shared/address.js';
import { DateField } from '../shared/calendar.js';
import { PlateField } from '../shared/plate/plate-field.js';
import { line } from '../shared/text.js';

const Named = z.strictObject({ lastName: line(80), firstNames: line(120), birthDate: DateField });

/** Number and date of the licence, for the claims record that the law describes (C. ass. A121-1, annexe, art. 12). */
const Driver = z.strictObject({
  ...Named.shape,
  licence: z.strictObject({ number: line(20), obtainedOn: DateField }),
  main: z.boolean(),
});

const Vehicle = z.strictObject({
  kind: z.literal('vehicle'),
  plate: PlateField,
  model: line(60),
  use: z.enum(['ordinary', 'rounds']),
  /** where it stands at night: the tariff's zone */
  garage: Address,
  drivers: z.array(Driver).min(1).max(10),
});

const Home = z.strictObject({
  kind: z.literal('home'),
  address: Address,
  occupancy: z.enum(['tenant', 'owner', 'landlord']),
  rooms: z.int().min(1).max(99),
});

const People = z.strictObject({
  kind: z.literal('people'),
  covered: z
    .array(z.strictObject({ ...Named.shape, relation: z.enum(['self', 'partner', 'child']) }))
    .min(1)
    .max(20),
});

/** What or who is insured: a vehicle with its drivers, a home, or people. Personal, of class `contract`. */
export const Insured = z.discriminatedUnion('kind', [Vehicle, Home, People]);
export type Insured = z.output<typeof Insured>;
