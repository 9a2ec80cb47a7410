import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

/** A number of debits and the sum of their amounts. */
const Debits = z.strictObject({ count: z.int().min(0), sum: CentsField });
export type Debits = z.output<typeof Debits>;

/** The debits of a collection day whose files were made on one day: submitted = collected + returned + pending. */
const CollectionFile = z.strictObject({
  submittedOn: DateField,
  submitted: Debits,
  collected: Debits,
  /** refunds after collection among them */
  returned: Debits,
  pending: Debits,
  /** those on their way, for a return does not say whether it was heard before or after the day's end */
  onTheirWay: z.array(Id).readonly(),
  /** those collected, for a later return does not say of which file; all others are of the file told first */
  arrived: z.array(Id).readonly(),
});
export type CollectionFile = z.output<typeof CollectionFile>;

/**
 * What became of the debits of a collection day, of those contracts whose ids begin alike: nothing of a person. Id:
 * `<day>:<first two digits of the contract>`, so that a day of a million debits is in 256 documents of a bounded size.
 */
export const CollectionsDocument = z.strictObject({
  collectOn: DateField,
  codes: z.array(z.strictObject({ code: z.string(), ...Debits.shape })).readonly(),
  /** in the order told */
  files: z.array(CollectionFile).readonly(),
});
export type CollectionsDocument = z.output<typeof CollectionsDocument>;
