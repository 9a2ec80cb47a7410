import { readConfig, shownConfig } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import { run } from '../core/running.js';
import { serve } from '../core/serve.js';
import { print, say, type CliCommand } from './command.js';
import { text, whole } from './option-values.js';

export const command: CliCommand = {
  summary: 'Starts the server over a data folder. MASTER_KEY must be set.',
  usage: '[--data DIR] [--port P] [--json]',
  options: { port: { type: 'string' } },
  run: async ({ values }) => {
    const port = text(values, 'port') === undefined ? undefined : whole(values, 'port', 0, 0, 65_535);
    const config = readConfig(process.env, { data: text(values, 'data'), port });
    say(`configuration ${JSON.stringify(shownConfig(config))}`);
    const { address, ended } = await serve(await run(await openCore(config)));
    print(values.json ? JSON.stringify({ address }) : `Sociétaire listens on ${address}`);
    await ended;
    return 0;
  },
};
