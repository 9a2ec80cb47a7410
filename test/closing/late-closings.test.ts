import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { closeInChild } from './closing-process.js';
import { leftBehind, type LeftBehind } from './left-behind.js';
import { eventsIn, itemsInFiles, noticesIn } from './notices-in.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

const newFolder = folders();
/** A year where CLOSING_YEAR is set. */
const WHOLE = process.env.CLOSING_YEAR !== undefined;
const LAST = plusDays(FIRST_DAY, WHOLE ? 364 : 120);

/** A week in the middle on whose fourth day a notice is to be sent. */
const weekWithNotice = (left: LeftBehind): readonly [CalendarDate, CalendarDate] => {
  const { sentOn } = noticesIn(left).find((notice) => notice.sentOn > plusDays(FIRST_DAY, 20))!;
  return [plusDays(sentOn, -3), plusDays(sentOn, 4)];
};
const calendarOf = ({ streams }: LeftBehind): readonly string[] =>
  (streams.calendar as readonly { type: string; data: { day: string } }[]).map(
    ({ type, data }) => `${type} ${data.day}`,
  );
const keysOf = (left: LeftBehind, type: string, field: string): readonly string[] =>
  eventsIn(left, type)
    .map(({ stream, data }) => `${stream} ${String(data[field])}`)
    .sort();

describe('a mutual that is off for a week', () => {
  let [onTime, late] = [undefined, undefined] as unknown as [LeftBehind, LeftBehind];
  let off: readonly [CalendarDate, CalendarDate];
  beforeAll(
    async () => {
      const [one, other] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
      await tellSmallMutual(one, 12);
      cpSync(one, other, { recursive: true });
      await closeInChild(one, { first: FIRST_DAY, last: LAST });
      onTime = await leftBehind(one);
      off = weekWithNotice(onTime);
      await closeInChild(other, { first: FIRST_DAY, last: LAST, off });
      late = await leftBehind(other);
    },
    WHOLE ? 900_000 : 120_000,
  );

  it('closes every day all the same, in order, each once', () => {
    expect(calendarOf(late)).toEqual(calendarOf(onTime));
  });

  it.each([
    ['RenewalNoticeSent', 'dueOn'],
    ['ContractRenewed', 'dueOn'],
    ['AmendmentApplied', 'from'],
  ])('skips no %s and does none twice, and each holds from the day it would have', (type, field) => {
    const told = keysOf(late, type, field);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(keysOf(onTime, type, field));
    expect(new Set(told).size).toBe(told.length);
  });

  it('applies what members asked for on its day', () => {
    const asked = eventsIn(onTime, 'AmendmentRequested').filter(({ data }) => data.cause === 'member');
    expect(asked.length).toBeGreaterThan(3);
    for (const { stream, data } of asked)
      expect(keysOf(onTime, 'AmendmentApplied', 'from')).toContain(`${stream} ${String(data.from)}`);
  });

  it('sends what it missed on the day it is back, and says why of each', () => {
    const [planned, sent] = [noticesIn(onTime), noticesIn(late)];
    const shifted = sent.filter((notice) => notice.shifted !== undefined);
    expect(shifted.length).toBeGreaterThan(0);
    for (const notice of sent) {
      const asPlanned = planned.find(({ contract }) => contract === notice.contract)!;
      const missed = asPlanned.sentOn >= off[0] && asPlanned.sentOn < off[1];
      expect(notice).toMatchObject({
        plannedOn: asPlanned.plannedOn,
        sentOn: missed ? off[1] : asPlanned.sentOn,
        ...(missed && { shifted: 'day-closed-late' }),
      });
      expect(missed).toBe(notice.shifted !== undefined);
    }
  });

  it('leaves every member the days of the law, counted from the day on which his notice left', () => {
    for (const { sentOn, dueOn, terminateBy } of noticesIn(late)) {
      const days = (Date.parse(terminateBy) - Date.parse(sentOn)) / 86_400_000;
      expect([dueOn, days >= 15]).toEqual([dueOn, true]);
      expect(eventsIn(late, 'RenewalNoticeSent').filter(({ data }) => data.dueOn === dueOn)).toContainEqual(
        expect.objectContaining({ data: expect.objectContaining({ sentOn, terminateBy }) as unknown }),
      );
    }
  });

  it('writes each notice in one file, and in no other', () => {
    expect(itemsInFiles(late)).toEqual(itemsInFiles(onTime));
    expect(new Set(itemsInFiles(late)).size).toBe(noticesIn(late).length);
  });
});
