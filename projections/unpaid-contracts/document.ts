import { z } from 'zod';
import { Family } from '../../domain/contracts/family.js';
import type { Account } from '../../domain/payments/account/state.js';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

const DayOrNone = z.union([DateField, z.literal('')]);

/** The account as its decider folds it, as far back as anything in it may change. */
const AccountField = z.looseObject({
  instalments: z.array(z.looseObject({ number: z.int(), dueOn: DateField, amount: CentsField, paid: CentsField })),
  debits: z.array(z.looseObject({ id: Id, collectOn: DateField, amount: CentsField })),
  costsOwed: CentsField,
}) as unknown as z.ZodType<Account>;

export const COVER_CHANGES = ['suspended', 'reinstated', 'terminated'] as const;

/** A contract whose premium may come to be unpaid: all but savings. Id: the contract's. */
export const UnpaidDocument = z.strictObject({
  contract: Id,
  member: Id,
  number: z.string(),
  family: Family,
  endsOn: DateField.optional(),
  suspended: z.strictObject({ from: DateField, noticeSentOn: DateField }).optional(),
  account: AccountField,
  /** the notice that runs could not end cover: its registered letter did not leave */
  letterNotLeft: z.literal(true).optional(),
  /** where it stands on its path, as far as events tell; `''`: nothing refused nor claimed */
  standing: z.enum(['', 'refused', 'claimed']),
  /** first day on which it may be ended, where it stands claimed */
  terminableFrom: DayOrNone,
  /** day of the next formal notice */
  noticeOn: DayOrNone,
  /** day on which it ended, or ends, with something owed */
  owedAfter: DayOrNone,
  /** of a car: what its cover has come to, since the first day of it, and the day on which we were told */
  cover: z.strictObject({ change: z.enum(COVER_CHANGES), from: DateField }).optional(),
  coverToldOn: DayOrNone,
});
export type UnpaidDocument = z.output<typeof UnpaidDocument>;
