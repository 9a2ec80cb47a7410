import { z } from 'zod';
import { USES } from '../../../domain/payments/bank-accounts/events.js';
import { BLOCKS, MANDATE_KINDS } from '../../../domain/payments/mandates/events.js';
import { MANDATE_STATUSES } from '../../../projections/mandates/document.js';
import { Day } from '../conventions/answer-fields.js';

const Revision = z.int().min(0);
const Masked = z.string().meta({ description: 'quatre derniers caractères seuls', example: '•••• •••2 606' });
const Account = {
  id: z.string(),
  iban: Masked,
  bic: z.string().optional(),
  holder: z.string(),
  addedOn: Day,
};
const Mandate = {
  id: z.string(),
  rum: z.string(),
  ics: z.string(),
  kind: z.enum(MANDATE_KINDS),
  status: z.enum(MANDATE_STATUSES),
  signedOn: Day,
  blocks: z.array(z.enum(BLOCKS)),
  iban: Masked,
  holder: z.string(),
  lastDueOn: Day.nullable(),
  lapsesOn: Day.nullable(),
  endedOn: Day.nullable(),
};

/** Shapes of answers, for the OpenAPI document. */
export const answers = {
  changed: z.object({ revision: Revision }).meta({ id: 'PaymentsChanged' }),
  bankAccounts: z
    .object({
      items: z.array(z.object({ ...Account, uses: z.array(z.enum(USES)) })),
      removed: z.array(z.object({ ...Account, removedOn: Day })),
      choices: z.array(
        z.object({
          use: z.enum(USES),
          bankAccount: z.string().nullable(),
          history: z.array(z.object({ from: Day, bankAccount: z.string() })),
        }),
      ),
    })
    .meta({ id: 'BankAccounts' }),
  bankAccountAdded: z
    .object({
      id: z.string(),
      iban: z.string(),
      bic: z.string().optional(),
      holder: z.string(),
      uses: z.array(z.enum(USES)),
      revision: Revision,
    })
    .meta({ id: 'BankAccountAdded' }),
  mandates: z.object({ items: z.array(z.object(Mandate)), next: z.string().nullable() }).meta({ id: 'Mandates' }),
  mandate: z
    .object({
      ...Mandate,
      accounts: z.array(z.object({ from: Day, iban: Masked, bic: z.string().optional(), holder: z.string() })),
      names: z.array(z.object({ from: Day, rum: z.string(), ics: z.string() })),
    })
    .meta({ id: 'Mandate' }),
  mandateSigned: z
    .object({ id: z.string(), rum: z.string(), ics: z.string(), creditor: z.string(), revision: Revision })
    .meta({ id: 'MandateSigned' }),
};
