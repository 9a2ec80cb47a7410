import type { Collection } from './collection-file.js';

type Placed = Pick<Collection, 'sequence' | 'collectOn'>;

/** The collections of one sequence type and one day, in the order in which they were given. */
export interface Lot<One extends Placed = Collection> {
  readonly sequence: Collection['sequence'];
  readonly collectOn: Collection['collectOn'];
  readonly collections: readonly One[];
}

/** The lots of a file, by day and sequence: the same collections give the same lots in the same order. */
export const lotsOf = <One extends Placed>(collections: readonly One[]): readonly Lot<One>[] => {
  const lots = Map.groupBy(collections, ({ collectOn, sequence }) => `${collectOn} ${sequence}`);
  return [...lots.keys()].sort().map((key) => {
    const of = lots.get(key)!;
    return { sequence: of[0]!.sequence, collectOn: of[0]!.collectOn, collections: of };
  });
};
