import { z } from 'zod';
import { DateField, type CalendarDate } from '../../../domain/shared/calendar.js';
import { formatEuros } from '../../../domain/shared/money.js';
import type { UnpaidDocument } from '../../../projections/unpaid-contracts/document.js';
import { STAGES, stageOn, unpaidOn, type Stage } from '../../../projections/unpaid-contracts/query.js';
import type { Listing } from '../../views/reading/listing.js';
import { pageQuery } from '../conventions/page-query.js';

const USUAL = 50;
/** Before every day: what has none is not found from here on. */
const FIRST_DAY = '1';

export const UnpaidQuery = z.strictObject({ stage: z.enum(STAGES).default('terminable'), ...pageQuery(USUAL) });
export type UnpaidQuery = z.output<typeof UnpaidQuery>;
export const CoverChangesQuery = z.strictObject({ since: DateField, ...pageQuery(USUAL) });
export type CoverChangesQuery = z.output<typeof CoverChangesQuery>;

const along = (stage: Stage, today: CalendarDate): Listing<UnpaidDocument>['along'] => {
  switch (stage) {
    case 'notice-due':
      return { index: ['noticeOn'], equal: [], from: FIRST_DAY, to: today };
    case 'ended':
      return { index: ['owedAfter'], equal: [], from: FIRST_DAY, to: today };
    case 'refused':
      return { index: ['standing', 'terminableFrom'], equal: ['refused'] };
    case 'terminable':
      return { index: ['standing', 'terminableFrom'], equal: ['claimed'], from: FIRST_DAY, to: today };
    default:
      return { index: ['standing', 'terminableFrom'], equal: ['claimed'] };
  }
};

/** The contracts that stand at a stage today. */
export const unpaidListing = ({ stage, limit, cursor }: UnpaidQuery, today: CalendarDate): Listing<UnpaidDocument> => ({
  along: along(stage, today),
  keep: (document) => stageOn(document, today) === stage,
  filter: stage,
  item: (document) => {
    const { amount, ...unpaid } = unpaidOn(document, today)!;
    return { ...unpaid, amount: formatEuros(amount) };
  },
  limit,
  cursor,
});

/** Cars whose cover changed, as we were told since a day. */
export const coverChangesListing = ({ since, limit, cursor }: CoverChangesQuery): Listing<UnpaidDocument> => ({
  along: { index: ['coverToldOn'], equal: [], from: since },
  filter: since,
  item: ({ contract, member, number, cover, coverToldOn: toldOn }) => ({ contract, member, number, ...cover, toldOn }),
  limit,
  cursor,
});
