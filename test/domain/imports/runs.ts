import type { ImportCounts, ImportEvent } from '../../../domain/imports/events.js';

export const counted = (over: Partial<ImportCounts> = {}): ImportCounts => ({
  ...{ read: 0, applied: 0, unchanged: 0, unmatched: 0, refused: 0 },
  ...over,
});
export const started = (over: Partial<Extract<ImportEvent, { type: 'ImportStarted' }>['data']> = {}): ImportEvent => ({
  type: 'ImportStarted',
  data: { kind: 'contracts', sha256: 'a'.repeat(64), bytes: 1_000, packed: false, ...over },
});
export const advanced = (percent: number): ImportEvent => ({ type: 'ImportAdvanced', data: { percent } });
export const ended = (counts: ImportCounts, hasReport = false): ImportEvent => ({
  type: 'ImportEnded',
  data: { counts, hasReport },
});
export const failed = (code: string, counts?: ImportCounts): ImportEvent => ({
  type: 'ImportFailed',
  data: { code, ...(counts && { counts }), hasReport: counts !== undefined },
});
