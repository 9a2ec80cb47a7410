import { reportOf } from '../../domain/imports/report-of.js';
import { isInterrupted } from '../../domain/imports/rules/is-interrupted.js';
import type { Instant } from '../../domain/shared/calendar.js';
import type { ImportDocument } from './document.js';

export const IMPORT_STATUSES = ['running', 'ended', 'failed', 'interrupted'] as const;
type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const importStatusAt = ({ status, lastSignAt }: ImportDocument, now: Instant): ImportStatus =>
  status === 'running' && isInterrupted(lastSignAt, now) ? 'interrupted' : status;

/** A run as operators read it at a moment; `counts` are there once it is over. */
export const importAt = (run: ImportDocument, now: Instant) => {
  const { import: id, kind, sha256, bytes, packed, hasReport, percent, ...told } = run;
  return {
    id,
    kind,
    file: { sha256, bytes, packed },
    ...told,
    status: importStatusAt(run, now),
    ...(run.status === 'running' && percent !== undefined && { percent }),
    report: hasReport ? reportOf(kind, id) : null,
  };
};
