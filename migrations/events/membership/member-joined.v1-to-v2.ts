import { dayInParis, type Instant } from '../../../domain/shared/calendar.js';

interface MemberJoinedV1 {
  /** the moment of joining */
  readonly joinedAt: Instant;
}

/** v2 keeps the day in Paris, which is what the law counts from: 23:30 UTC on 31 December was already 1 January. */
export const memberJoinedV1toV2 = ({ joinedAt, ...rest }: MemberJoinedV1) => ({
  joinedOn: dayInParis(joinedAt),
  ...rest,
});
