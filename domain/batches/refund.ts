import { z } from 'zod';
import { Bic } from '../shared/bic.js';
import { DateField } from '../shared/calendar.js';
import { CentsField } from '../shared/cents-field.js';
import { Iban } from '../shared/iban.js';
import { Id } from '../shared/ids.js';
import { line } from '../shared/text.js';

/** Who pays back, as its bank knows it. */
export const Payer = z.strictObject({ name: line(70), account: z.strictObject({ iban: Iban, bic: Bic }) });
export type Payer = z.output<typeof Payer>;

/** A transfer that goes to the bank. `item`: its id, the EndToEndId. */
export const Refund = z.strictObject({
  item: Id,
  member: Id,
  contract: Id,
  amount: CentsField,
  /** day since which money is owed */
  owedSince: DateField,
  sentOn: DateField,
  executeOn: DateField,
  /** for the statement of the creditor's account */
  text: line(140),
  /** the account that it goes to, as its member chose it */
  creditor: z.strictObject({ iban: Iban, bic: Bic.optional(), holder: line(70) }),
});
export type Refund = z.output<typeof Refund>;
