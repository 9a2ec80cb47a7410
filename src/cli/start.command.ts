import { readConfig, shownConfig } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import { run } from '../core/running.js';
import { serve } from '../core/serve.js';
import { ALL_ROLES, ROLES, type ProcessRoles } from '../core/roles.js';
import { print, say, UsageError, type CliCommand } from './command.js';
import { text, whole } from './option-values.js';

export const command: CliCommand = {
  summary: 'Starts the server over a data folder. MASTER_KEY must be set.',
  usage: '[--role api,views,reactors,jobs] [--data DIR] [--port P] [--json]',
  options: { port: { type: 'string' }, role: { type: 'string' } },
  run: async ({ values }) => {
    const port = text(values, 'port') === undefined ? undefined : whole(values, 'port', 0, 0, 65_535);
    const config = readConfig(process.env, { data: text(values, 'data'), port });
    say(`configuration ${JSON.stringify(shownConfig(config))}`);
    const roles = rolesOf(text(values, 'role'));
    const { address, ended } = await serve(await run(await openCore(config), roles), { roles });
    const said =
      address === undefined ? `Sociétaire is at work: ${[...roles].join(', ')}` : `Sociétaire listens on ${address}`;
    print(values.json ? JSON.stringify({ address, roles: [...roles] }) : said);
    await ended;
    return 0;
  },
};

/** Each role is in one process at least; which ones, is the operator's to see to. */
const rolesOf = (given: string | undefined): ProcessRoles => {
  if (given === undefined) return ALL_ROLES;
  const chosen = given.split(',').map((name) => ROLES.find((role) => role === name));
  if (chosen.includes(undefined)) throw new UsageError(`--role takes some of ${ROLES.join(',')}`);
  return new Set(chosen.filter((role) => role !== undefined));
};
