import { z } from 'zod';
import { DateField } from '../shared/calendar.js';

const ground = <const Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });

/** Why a contract ends, each with the day that the law counts from where there is one. */
export const Ground = z.discriminatedUnion('kind', [
  /** at the due date, told two months before: L113-12 */
  ground('yearly'),
  /** the notice of renewal came late or not: L113-15-1, law Chatel */
  ground('renewal-notice'),
  /** at any time after a year: L113-15-2, law Hamon */
  ground('infra-annual'),
  /** a move, marriage, retirement: L113-16 */
  z.strictObject({ kind: z.literal('change-of-situation'), happenedOn: DateField }),
  /** the vehicle was sold: L121-11 */
  ground('vehicle-sold'),
  /** six months after the sale, by the law itself: L121-11 */
  ground('vehicle-sold-lapse'),
  /** by the insurer, ten days after suspension: L113-3 */
  ground('unpaid'),
  /** the member leaves the mutual: our policy */
  z.strictObject({ kind: z.literal('member-left'), leftOn: DateField }),
  /** the person insured died */
  z.strictObject({ kind: z.literal('death'), diedOn: DateField }),
]);
export type Ground = z.output<typeof Ground>;
