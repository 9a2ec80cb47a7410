import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros, type Cents } from '../../domain/shared/money.js';
import { returnReason } from '../payments/query/return-reason.js';
import type { CollectionFile, CollectionsDocument, Debits } from './document.js';

type Parts = readonly CollectionsDocument[];

/** Many debits may be more than one amount may. */
const together = (debits: readonly Debits[]) => ({
  count: debits.reduce((sum, { count }) => sum + count, 0),
  sum: formatEuros(debits.reduce<number>((all, { sum }) => all + sum, 0) as Cents),
});

const byKind = <Part>(parts: readonly Part[], kindOf: (part: Part) => string) =>
  [...Map.groupBy(parts, kindOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));

const sumsOf = (files: readonly CollectionFile[]) => ({
  submitted: together(files.map(({ submitted }) => submitted)),
  collected: together(files.map(({ collected }) => collected)),
  returned: together(files.map(({ returned }) => returned)),
  pending: together(files.map(({ pending }) => pending)),
});

/** All that became of the debits in these documents: submitted = collected + returned + pending, to the cent. */
export const collectionSums = (parts: Parts) => sumsOf(parts.flatMap(({ files }) => files));

/** The files made on a day: what was submitted in them, by number and sum, and what became of it. */
const filesOf = (submittedOn: string, files: readonly CollectionFile[]) => {
  const { submitted, ...rest } = sumsOf(files);
  return { submittedOn, ...submitted, ...rest };
};

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
  ).map(([submittedOn, of]) => filesOf(submittedOn, of)),
});

/** Collection days as they stand, the latest first. */
export const collectionDays = (parts: Parts) =>
  [...Map.groupBy(parts, ({ collectOn }) => collectOn)]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([collectOn, of]) => collectionDay(collectOn, of));
