import { z } from 'zod';
import type { Ground } from '../../../domain/contracts/ground.js';
import { DateField, type CalendarDate } from '../../../domain/shared/calendar.js';

const PLAIN = ['yearly', 'renewal-notice', 'infra-annual', 'vehicle-sold'] as const;
const plain = PLAIN.map((kind) => z.strictObject({ kind: z.literal(kind) }));
const situation = z.strictObject({ kind: z.literal('change-of-situation'), happenedOn: DateField });
const death = z.strictObject({ kind: z.literal('death'), diedOn: DateField });

/** What a member may end his contract for by himself. */
const OwnGround = z.discriminatedUnion('kind', [plain[0]!, ...plain.slice(1), situation]);
/** What an adviser may end it for with a letter in his hands. */
const AdvisedGround = z.discriminatedUnion('kind', [plain[0]!, ...plain.slice(1), situation, death]);

export const TerminationBody = z
  .strictObject({ ground: OwnGround, endsOn: DateField.optional() })
  .meta({ id: 'TerminationRequest' });
export type TerminationBody = z.output<typeof TerminationBody>;

export const AdvisedTerminationBody = z
  .strictObject({ ground: AdvisedGround, receivedOn: DateField.optional(), endsOn: DateField.optional() })
  .meta({ id: 'AdvisedTermination' });
export type AdvisedTerminationBody = z.output<typeof AdvisedTerminationBody>;

export const GroundQuery = z.strictObject({
  ground: z.enum([...PLAIN, 'change-of-situation']).optional(),
  happenedOn: DateField.optional(),
});
export type GroundQuery = z.output<typeof GroundQuery>;

/** The grounds asked about: the one named, or each that a member may have; a change of situation needs its day. */
export const groundsAsked = ({ ground, happenedOn }: GroundQuery, today: CalendarDate): readonly Ground[] => {
  const situations: readonly Ground[] = [{ kind: 'change-of-situation', happenedOn: happenedOn ?? today }];
  const all = [...PLAIN.map((kind) => ({ kind })), ...situations];
  return ground === undefined ? all : all.filter(({ kind }) => kind === ground);
};
