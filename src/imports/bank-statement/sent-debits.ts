import type { Core } from '../../core/open-core.js';

/** The debits of a message of ours to the bank, or of one of its lots; `undefined` where it is none of ours. */
export type SentDebits = (messageId: string, lotId?: string) => Promise<readonly string[] | undefined>;

export const sentDebits =
  (_core: Core): SentDebits =>
  async () =>
    undefined;
