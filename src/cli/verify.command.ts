import { readableBy } from '../audit/readable.js';
import { unreadable } from '../audit/unreadable.js';
import { verifyChains } from '../audit/verify-chains.js';
import { verifyViews } from '../audit/verify-views.js';
import { filesOf } from '../config/config.js';
import { openCore, type Core } from '../core/open-core.js';
import { print, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { progressOf } from './progress.js';

export const command: CliCommand = {
  summary: 'Checks that nothing was altered: hash chains, and every view against its fold. Exit 1 on damage.',
  usage: '[--data DIR] [--json]',
  options: {},
  run: async ({ values }) => {
    const core = await openCore(configOf(values));
    try {
      return report(values.json === true, await checked(core));
    } finally {
      await core.close();
    }
  },
};

interface Result extends Record<string, unknown> {
  readonly ok: boolean;
  readonly views?: Awaited<ReturnType<typeof verifyViews>>['views'];
}

const checked = async (core: Core): Promise<Result> => {
  const { events: log, views: documents } = filesOf(core.config.dataDir);
  try {
    const head = Number(await core.events.head());
    const chains = progressOf('chains', head);
    const { streams, events, damage } = await verifyChains(
      core.events,
      readableBy(core.decoder, core.secrets),
      (position) => chains.move(Number(position)),
    );
    chains.end();
    return damage ? { ok: false, ...damage } : await withViews(core, head, { streams, events });
  } catch (error) {
    return { ok: false, ...unreadable(error, [log, documents]) };
  }
};

const withViews = async (core: Core, head: number, counted: Record<string, number>): Promise<Result> => {
  const folding = progressOf('views', head);
  const { views, damage } = await verifyViews(core, (share) => folding.move(Math.round(share * head)));
  folding.end();
  return damage ? { ok: false, ...damage } : { ...counted, seals: 0, views, ok: true };
};

const report = (json: boolean, result: Result): number => {
  if (json) print(JSON.stringify(result));
  else inWords(result);
  return result.ok ? 0 : 1;
};

const inWords = ({ views = {}, ...result }: Result): void => {
  for (const [name, { documents, digest }] of Object.entries(views))
    print(`${name}: ${documents} documents, ${digest}`);
  for (const [name, value] of Object.entries(result)) print(`${name}: ${String(value)}`);
};
