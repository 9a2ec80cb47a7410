/** One line of the table: our rate or time beside that of its limit or peer, both measured in this run. */
export interface Row {
  readonly work: string;
  /** `…/s` for a rate, where more is better; `ms` for a time, where less is better */
  readonly unit: string;
  readonly ours: number;
  /** absent where nothing bare does the same */
  readonly limit?: number;
  readonly limitName?: string;
  /** how near we come to the limit: 1 is its equal, whether rates or times are compared */
  readonly ratio?: number;
  /** the ratio to reach */
  readonly goal?: number;
  /** the most that `ours` may be */
  readonly atMost?: number;
}

export interface MeasureOptions {
  /** a few iterations: shows that it runs, and says nothing of speed */
  readonly smoke: boolean;
  /** the sizes of the design's goals, some of which take minutes; without it smaller ones */
  readonly full: boolean;
  /** an empty folder on the disk to measure, removed afterwards */
  readonly folder: string;
}

/** What a file of `bench/` exports as `measure`. */
export type Measure = (options: MeasureOptions) => Promise<readonly Row[]>;

/** Whether the goal is met; `undefined` for a row without one. */
export const isMet = ({ ours, ratio, goal, atMost }: Row): boolean | undefined => {
  if (goal !== undefined) return ratio !== undefined && ratio >= goal;
  return atMost === undefined ? undefined : ours <= atMost;
};
