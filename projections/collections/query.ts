import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros, plus, ZERO } from '../../domain/shared/money.js';
import { returnReason } from '../payments/query/return-reason.js';
import type { CollectionsDocument, Debits } from './document.js';

type Parts = readonly CollectionsDocument[];

const together = (debits: readonly Debits[]) => ({
  count: debits.reduce((sum, { count }) => sum + count, 0),
  sum: formatEuros(plus(ZERO, ...debits.map(({ sum }) => sum))),
});

const byKind = <Part extends Debits>(parts: readonly Part[], kindOf: (part: Part) => string) =>
  [...Map.groupBy(parts, kindOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** All that became of the debits in these documents: submitted = collected + returned + pending, to the cent. */
export const collectionSums = (parts: Parts) => ({
  submitted: together(parts.map(({ submitted }) => submitted)),
  collected: together(parts.map(({ collected }) => collected)),
  returned: together(parts.map(({ returned }) => returned)),
  pending: together(parts.map(({ pending }) => pending)),
});

/** A collection day: its debits, the reasons of returns, the days on which its files were made. */
const collectionDay = (collectOn: CalendarDate, parts: Parts) => ({
  collectOn,
  ...collectionSums(parts),
  codes: byKind(
    parts.flatMap(({ codes }) => codes),
    ({ code }) => code,
  ).map(([code, of]) => ({ code, label: returnReason(code, collectOn), ...together(of) })),
  files: byKind(
    parts.flatMap(({ files }) => files),
    ({ submittedOn }) => submittedOn,
  ).map(([submittedOn, of]) => ({ submittedOn, ...together(of) })),
});

/** Collection days as they stand, the latest first. */
export const collectionDays = (parts: Parts) =>
  [...Map.groupBy(parts, ({ collectOn }) => collectOn)]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([collectOn, of]) => collectionDay(collectOn, of));
