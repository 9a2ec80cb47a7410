import type { View } from '../../../projections/define-view.js';
import { debits } from '../../../projections/debits/view.js';
import type { MandateDocument } from '../../../projections/mandates/document.js';
import { mandates } from '../../../projections/mandates/view.js';
import { refunds as refundsView } from '../../../projections/refunds/view.js';
import { upToDateCopy } from '../../closing/up-to-date-copy.js';
import { ContractStreams } from '../../contracts/contract-streams.js';
import type { Core } from '../../core/open-core.js';
import { AccountCommands } from '../../payments/account-commands.js';
import type { ReadStore, ViewCopy } from '../../read-store/read-store.port.js';
import type { StatementParts } from './bank-statement-import.js';
import { KnownDebits, type MandatesOf } from './known-debits.js';
import { ReturnedDebits } from './returned-debits.js';
import { RefundsTold } from './refunds-told.js';
import { sentMessages } from './sent-messages.js';

/** More mandates than these have no reference in common. */
const MOST_MANDATES = 10;

/** What an import of what banks tell works with: the views that it looks into are brought to the end of the log first. */
export const statementParts = async (
  core: Core,
  store: ReadStore,
  signal: AbortSignal = new AbortController().signal,
): Promise<StatementParts> => {
  const parts = { core, store, signal };
  const mandatesOf = mandatesIn(await upToDateCopy(parts, mandates as unknown as View));
  const known = new KnownDebits(await upToDateCopy(parts, debits as unknown as View), mandatesOf);
  const accounts = new AccountCommands(new ContractStreams(core));
  const refunds = new RefundsTold(await upToDateCopy(parts, refundsView as unknown as View), accounts);
  return { core, known, returned: new ReturnedDebits(core, accounts), refunds, sent: sentMessages(core) };
};

/** Case aside two references are one: ours are in capitals, and a bank may fold them. */
const mandatesIn =
  (copy: ViewCopy): MandatesOf =>
  async (rum) => {
    const spelled = [...new Set([rum, rum.toUpperCase(), rum.toLowerCase()])];
    const find = (name: string) => copy.find({ index: ['rum'], equal: [name], limit: MOST_MANDATES });
    const found = (await Promise.all(spelled.map(find))).flat();
    return found.flatMap(({ body }) => (body === undefined ? [] : [(JSON.parse(body) as MandateDocument).mandate]));
  };
