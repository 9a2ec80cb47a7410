import { isMet, type Row } from './row.js';

const HEAD = ['work', 'ours', 'limit or peer', 'ratio', 'goal', ''] as const;

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
const amount = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : `${number(value)} ${unit}`;

const goalOf = ({ goal, atMost, unit }: Row): string => {
  if (goal !== undefined) return `≥ ${goal.toFixed(2)}`;
  return atMost === undefined ? '' : `≤ ${atMost} ${unit}`;
};

const VERDICT = new Map<boolean | undefined, string>([
  [true, 'met'],
  [false, 'MISSED'],
]);

const cells = (row: Row): readonly string[] => [
  row.work,
  amount(row.ours, row.unit),
  [amount(row.limit, row.unit), row.limitName ?? ''].filter(Boolean).join(' '),
  row.ratio?.toFixed(2) ?? '',
  goalOf(row),
  VERDICT.get(isMet(row)) ?? '',
];

/** The rows as one aligned table for people. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_head, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
