import type { ImportEvent } from '../../domain/imports/events.js';
import type { Instant } from '../../domain/shared/calendar.js';
import type { ImportDocument } from '../../projections/imports/document.js';
import { importAt } from '../../projections/imports/query.js';
import { imports } from '../../projections/imports/view.js';
import { advanced, counted, ended, failed, started } from '../domain/imports/runs.js';
import { given } from '../kit/project.js';

const RUN = '1'.repeat(32);
const at = (minute: number): Instant => new Date(Date.UTC(2026, 10, 24, 11, minute)).toISOString() as Instant;

/** A run told of minute by minute, in the middle of another one that goes on. */
const told = async (...events: readonly ImportEvent[]): Promise<ImportDocument> => {
  const other = `import-${'2'.repeat(32)}`;
  const own = events.map((event, minute) => ({ ...event, stream: `import-${RUN}`, occurredAt: at(minute) }));
  const documents = await given([{ ...started(), stream: other }, ...own, { ...advanced(1), stream: other }])
    .project(imports)
    .documents();
  expect(Object.keys(documents)).toHaveLength(2);
  return documents[RUN]!;
};
const FILE = { sha256: 'a'.repeat(64), bytes: 1_000, packed: false };
const run = { id: RUN, kind: 'contracts', file: FILE, startedAt: at(0), report: null };

it('a run that has begun is running, and says how far it is', async () => {
  expect(importAt(await told(started()), at(1))).toEqual({ ...run, status: 'running', lastSignAt: at(0) });
  const document = await told(started(), advanced(20), advanced(40));
  expect(importAt(document, at(3))).toEqual({ ...run, status: 'running', lastSignAt: at(2), percent: 40 });
});

it('a run that gives no sign of life is interrupted, until it is heard of again', async () => {
  expect(importAt(await told(started(), advanced(20)), at(6)).status).toBe('running');
  const silent = { ...run, status: 'interrupted', lastSignAt: at(1), percent: 20 };
  expect(importAt(await told(started(), advanced(20)), at(7))).toEqual(silent);
  expect(importAt(await told(started(), advanced(20), advanced(21)), at(7)).status).toBe('running');
});

it('a run that ended says what became of the lines, and where those lie that were refused', async () => {
  const counts = counted({ read: 3, applied: 2, refused: 1 });
  expect(importAt(await told(started(), advanced(40), ended(counts, true)), at(60))).toEqual({
    ...run,
    ...{ status: 'ended', lastSignAt: at(2), endedAt: at(2), counts },
    report: `imports/contracts-${RUN}.ndjson`,
  });
});

it('a run that failed says why, refused as a whole or broken off', async () => {
  const counts = counted({ read: 3, refused: 1 });
  expect(importAt(await told(started(), failed('bank.truncated', counts)), at(60))).toEqual({
    ...run,
    ...{ status: 'failed', lastSignAt: at(1), endedAt: at(1), code: 'bank.truncated', counts },
    report: `imports/contracts-${RUN}.ndjson`,
  });
  expect(importAt(await told(started(), failed('import.broken-off')), at(60))).toEqual({
    ...run,
    ...{ status: 'failed', lastSignAt: at(1), endedAt: at(1), code: 'import.broken-off' },
  });
});
