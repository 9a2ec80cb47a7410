import type { Instant } from '../../domain/shared/calendar.js';
import { parseInstant } from '../../domain/shared/instant.js';
import { historyOfCorrelation, historyOfStream, historyOfSubject } from '../audit/event-history.js';
import { auditedEvent, masked, opened } from '../audit/masked-event.js';
import { openCore } from '../core/open-core.js';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
import { ForeignEvent } from '../event-store/foreign-event.js';
import { print, say, UsageError, type CliCommand, type Values } from './command.js';
import { replayDocument } from './replay-document.js';
import { configOf } from './data-folder.js';
import { day, text } from './option-values.js';

export const command: CliCommand = {
  summary:
    'Prints events one a line, decoded, or a document of a view as it was, personal fields masked. Exit 1 when one cannot be read.',
  usage:
    '--stream S | --subject MEMBER | --correlation ID | --view V --document ID [--since INSTANT]  [--as-of DATE] [--known-on INSTANT] [--unmask --case NUMBER] [--data DIR] [--json]',
  options: {
    stream: { type: 'string' },
    subject: { type: 'string' },
    correlation: { type: 'string' },
    view: { type: 'string' },
    document: { type: 'string' },
    since: { type: 'string' },
    'as-of': { type: 'string' },
    'known-on': { type: 'string' },
    unmask: { type: 'boolean', default: false },
    case: { type: 'string' },
  },
  run: async ({ values }) => {
    const histories = HISTORIES.filter(([option]) => text(values, option) !== undefined);
    const view = text(values, 'view');
    if (histories.length + (view === undefined ? 0 : 1) !== 1)
      throw new UsageError('give one of --stream, --subject, --correlation and --view');
    const document = text(values, 'document');
    if ((view === undefined) !== (document === undefined)) throw new UsageError('--view and --document go together');
    const since = moment(values, 'since');
    const filter = { asOf: day(values, 'as-of'), knownOn: moment(values, 'known-on') };
    const number = caseOf(values);
    const core = await openCore(configOf(values));
    try {
      if (number !== undefined) say(`personal fields opened for case ${number}`);
      const unveil = number === undefined ? masked : opened(core.keys);
      if (view !== undefined) {
        const asked = { view, document: document!, since, ...filter, json: values.json === true };
        return await replayDocument(core, asked, unveil);
      }
      let [events, bad] = [0, 0];
      const [option, historyOf] = histories[0]!;
      for await (const event of historyOf(core.events, text(values, option)!, filter)) {
        const line = await auditedEvent(event, core.decoder, unveil);
        print(lineOf(line, values.json === true));
        events += 1;
        if ('unreadable' in line) bad += 1;
      }
      if (events === 0) say('no event');
      if (bad > 0) say(`${bad} of ${events} events cannot be read`);
      return bad > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof UnreadableEvent || error instanceof ForeignEvent)) throw error;
      say(error.message);
      return 1;
    } finally {
      await core.close();
    }
  },
};

/** What is printed for an option. */
const HISTORIES = [
  ['stream', historyOfStream],
  ['subject', historyOfSubject],
  ['correlation', historyOfCorrelation],
] as const;

const caseOf = (values: Values): string | undefined => {
  const number = text(values, 'case');
  if (values.unmask && !/^[A-Za-z0-9-]{1,40}$/.test(number ?? ''))
    throw new UsageError('--unmask needs --case NUMBER (letters, digits, dashes)');
  return values.unmask ? number : undefined;
};

const moment = (values: Values, name: string): Instant | undefined => {
  const given = text(values, name);
  if (given === undefined) return undefined;
  const parsed = parseInstant(given);
  if (parsed === undefined) throw new UsageError(`--${name} must be a moment with its zone: 2026-11-24T12:00:00Z`);
  return parsed;
};

const lineOf = (event: Record<string, unknown>, json: boolean): string =>
  json
    ? JSON.stringify(event)
    : [
        String(event.recordedAt),
        `${String(event.stream)}@${String(event.revision)}`,
        `${String(event.type)} v${String(event.version)}`,
        'unreadable' in event ? `UNREADABLE: ${String(event.unreadable)}` : JSON.stringify(event.data),
      ].join('  ');
