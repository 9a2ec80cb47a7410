import { verifyChains } from '../audit/verify-chains.js';
import { verifyViews } from '../audit/verify-views.js';
import { openCore } from '../core/open-core.js';
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
      const head = Number(await core.events.head());
      const chains = progressOf('chains', head);
      const { streams, events, damage } = await verifyChains(core.events, (position) => chains.move(Number(position)));
      chains.end();
      if (damage) return report(values.json === true, { ok: false, ...damage });
      const folding = progressOf('views', head);
      const { views, damage: wrong } = await verifyViews(core, (position) => folding.move(Number(position)));
      folding.end();
      if (wrong) return report(values.json === true, { ok: false, ...wrong });
      return report(values.json === true, { streams, events, seals: 0, views, ok: true });
    } finally {
      await core.close();
    }
  },
};

const report = (json: boolean, result: { readonly ok: boolean } & Record<string, unknown>): number => {
  if (json) print(JSON.stringify(result));
  else for (const [name, value] of Object.entries(result)) print(`${name}: ${JSON.stringify(value)}`);
  return result.ok ? 0 : 1;
};
