import { idIn } from '../../domain/shared/id-in.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { ImportDocument } from './document.js';

const key = ({ stream }: { readonly stream: string }): string => idIn(stream);

const over = (
  run: ImportDocument | undefined,
  status: 'ended' | 'failed',
  { occurredAt, data }: ViewEvent<'ImportEnded' | 'ImportFailed'>,
): ImportDocument | undefined => run && { ...run, ...data, status, lastSignAt: occurredAt, endedAt: occurredAt };

/** Every run of an import: which file, when, and what became of its lines. */
export const imports = defineView<ImportDocument>({
  name: 'imports',
  version: 1,
  partition: 'whole',
  document: ImportDocument,
  indexes: [['startedAt'], ['kind', 'startedAt'], ['sha256', 'startedAt']],
  on: {
    ImportStarted: {
      key,
      apply: (_none, { stream, occurredAt, data }) => ({
        import: idIn(stream),
        ...data,
        startedAt: occurredAt,
        status: 'running',
        lastSignAt: occurredAt,
        hasReport: false,
      }),
    },
    ImportAdvanced: {
      key,
      apply: (run, { occurredAt, data: { percent } }) => run && { ...run, percent, lastSignAt: occurredAt },
    },
    ImportEnded: { key, apply: (run, event) => over(run, 'ended', event) },
    ImportFailed: { key, apply: (run, event) => over(run, 'failed', event) },
  },
});
