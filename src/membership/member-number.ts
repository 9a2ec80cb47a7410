import { createHash } from 'node:crypto';

const DIGITS = 9;
const FIRST = 10 ** (DIGITS - 1);

/** The `attempt`th candidate for a member's number: nine digits that say nothing of him and are the same when asked again. */
export const memberNumberCandidate = (member: string, attempt: number): string => {
  const digest = createHash('sha256').update(`member-number\n${member}\n${attempt}`).digest();
  return String(FIRST + (digest.readUIntBE(0, 6) % (9 * FIRST)));
};
