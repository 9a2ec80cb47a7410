import type { CliCommand } from './command.js';

type Loader = () => Promise<{ readonly command: CliCommand }>;

/** Commands of this release, each loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Loader>> = {
  start: () => import('./start.command.js'),
  demo: () => import('./demo/demo.command.js'),
  verify: () => import('./verify.command.js'),
  replay: () => import('./replay.command.js'),
  views: () => import('./views.command.js'),
  rebuild: () => import('./rebuild.command.js'),
  parked: () => import('./parked.command.js'),
  'close-day': () => import('./close-day.command.js'),
  'copy-events': () => import('./copy-events.command.js'),
  'rotate-master-key': () => import('./rotate-master-key.command.js'),
  simulate: () => import('./simulate.command.js'),
  bench: () => import('./bench.command.js'),
  openapi: () => import('./openapi.command.js'),
  catalogue: () => import('./catalogue.command.js'),
};

/** Commands whose feature comes later: they say so and exit 2. */
export const LATER: readonly string[] = ['import', 'erase', 'seal', 'documents', 'simulate-faults'];
