import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import { systemClock } from '../../clock/clock.js';
import { readConfig } from '../../config/config.js';
import { openCore } from '../../core/open-core.js';
import { run } from '../../core/running.js';
import { serve } from '../../core/serve.js';
import { print, say, UsageError, type CliCommand } from '../command.js';
import { day, text, whole } from '../option-values.js';
import { ofDemo } from '../data-folder.js';
import { buildDemo, type BuiltDemo } from './build-demo.js';
import { makeDemoFolder } from './demo-folder.js';

const MAX_MEMBERS = 1_000_000;
const MAX_MONTHS = 600;

export const command: CliCommand = {
  summary: 'Makes a demo mutual (the same options give the same events) and serves it.',
  usage: '[--members N] [--months M] [--seed S] [--today D] [--port P] [--data DIR] [--no-serve] [--json]',
  options: {
    members: { type: 'string' },
    months: { type: 'string' },
    seed: { type: 'string' },
    today: { type: 'string' },
    port: { type: 'string' },
    'no-serve': { type: 'boolean', default: false },
  },
  run: async ({ values }) => {
    const options = {
      members: whole(values, 'members', 100, 1, MAX_MEMBERS),
      months: whole(values, 'months', 24, 1, MAX_MONTHS),
      seed: whole(values, 'seed', 1, 0, 4_294_967_295),
      today: within(day(values, 'today') ?? dayInParis(systemClock.now())),
    };
    const port = text(values, 'port') === undefined ? undefined : whole(values, 'port', 0, 0, 65_535);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env }, { data: text(values, 'data'), port });
    const mark = makeDemoFolder(config.dataDir);
    const settings = ofDemo({ ...config, masterKey: mark.masterKey }, mark);
    say(`Demo mutual of ${options.members} members over ${options.months} months in ${config.dataDir}`);
    const built = await buildDemo(settings, options);
    if (values['no-serve']) return told(built, values.json === true);
    const { address, ended } = await serve(await run(await openCore(settings)));
    print(values.json ? JSON.stringify({ address, signIns: built.signIns }) : welcome(address!, built));
    await ended;
    return 0;
  },
};

/** Fifty years back from the first of these days, the oldest member was born in our calendar. */
const within = (today: CalendarDate): CalendarDate => {
  if (today < '2024-01-01' || today > '2150-12-31')
    throw new UsageError('--today must be from 2024-01-01 to 2150-12-31');
  return today;
};

const told = (built: BuiltDemo, json: boolean): number => {
  const { signIns: _kept, ...report } = built;
  print(json ? JSON.stringify(report) : [`events: ${built.events}`, ...digests(built)].join('\n'));
  return 0;
};

const digests = ({ views }: BuiltDemo): string[] =>
  Object.entries(views).map(([name, { documents, digest }]) => `${name}: ${documents} documents, ${digest}`);

const welcome = (address: string, { signIns: { members, ...staff } }: BuiltDemo): string =>
  [
    `Sociétaire listens on ${address} (routes: ${address}/docs). Stop it with Ctrl-C.`,
    ...members.map(({ identifier, password }) => `member    ${identifier}  ${password}`),
    ...Object.entries(staff).map(([role, { identifier, password }]) => `${role.padEnd(9)} ${identifier}  ${password}`),
  ].join('\n');
