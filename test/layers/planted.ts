/** Files to plant, each one violation of one rule; `undefined` for what is allowed. */
export interface Planted {
  readonly rule: string | undefined;
  readonly file: string;
  readonly text: string;
}

const planted = (rule: string | undefined, file: string, text: string): Planted => ({ rule, file, text });

/** What the planted files import. */
export const GROUND: readonly Planted[] = [
  planted(undefined, 'domain/shared/money.ts', 'export const ZERO = 0;'),
  planted(undefined, 'domain/parameters/rates.ts', "export { ZERO as rate } from '../shared/money.js';"),
  planted(undefined, 'domain/catalogue.ts', "export { paid } from './payments/events.js';"),
  planted(undefined, 'domain/payments/events.ts', "export { ZERO as paid } from '../shared/money.js';"),
  planted(undefined, 'domain/payments/commands.ts', "export { ZERO as pay } from '../shared/money.js';"),
  planted(undefined, 'domain/payments/state.ts', "export { paid as state } from './events.js';"),
  planted(undefined, 'projections/history/view.ts', "export { state as view } from '../../domain/payments/state.js';"),
  planted(undefined, 'migrations/events/one.ts', "export { paid as one } from '../../domain/payments/events.js';"),
  planted(undefined, 'src/cli/main.ts', "export { view as main } from '../../projections/history/view.js';"),
  planted(undefined, 'src/ring/other.ts', "import './one.js';"),
  planted(undefined, 'portal/page.ts', 'export const page = 1;'),
  planted(undefined, 'bench/rate.ts', "export { main as rate } from '../src/cli/main.js';"),
  planted(undefined, 'test/given.ts', "export { main as given } from '../src/cli/main.js';"),
];

/** Imports that every layer may make. */
export const ALLOWED: readonly Planted[] = [
  planted(
    undefined,
    'domain/health/decide.ts',
    "import '../catalogue.js';\nimport '../parameters/rates.js';\nimport 'zod';",
  ),
  planted(
    undefined,
    'domain/processes/dunning.ts',
    "import '../payments/events.js';\nimport '../payments/commands.js';",
  ),
  planted(
    undefined,
    'src/jobs/job.ts',
    "import 'node:fs';\nimport '@nestjs/core';\nimport '../../migrations/events/one.js';",
  ),
  planted(undefined, 'test/one.test.ts', "import './given.js';\nimport '../bench/rate.js';\nimport 'fast-check';"),
];

export const VIOLATIONS: readonly Planted[] = [
  planted(
    'dunning-by-messages-and-accounts',
    'domain/processes/dunning/to-state.ts',
    "import '../../payments/state.js';",
  ),
  planted('domain-imports-only', 'domain/health/to-src.ts', "import '../../src/cli/main.js';"),
  planted(
    'domain-imports-only',
    'domain/health/to-view.ts',
    "import type { view } from '../../projections/history/view.js';",
  ),
  planted('projections-imports-only', 'projections/history/to-src.ts', "import '../../src/cli/main.js';"),
  planted('projections-imports-only', 'projections/history/to-test.ts', "import '../../test/given.js';"),
  planted('migrations-imports-only', 'migrations/events/to-view.ts', "import '../../projections/history/view.js';"),
  planted('src-imports-only', 'src/http/to-test.ts', "import '../../test/given.js';"),
  planted('src-imports-only', 'src/http/to-portal.ts', "import '../../portal/page.js';"),
  planted('src-imports-only', 'src/http/to-bench.ts', "export const late = import('../../bench/rate.js');"),
  planted('portal-imports-only', 'portal/to-domain.ts', "import '../domain/shared/money.js';"),
  planted('pure-libraries-only', 'domain/health/to-nest.ts', "import '@nestjs/core';"),
  planted('pure-libraries-only', 'projections/history/to-pino.ts', "import type { Logger } from 'pino';"),
  planted('pure-without-node', 'domain/health/to-node.ts', "import 'node:fs';"),
  planted('pure-without-node', 'projections/history/to-crypto.ts', "import 'crypto';"),
  planted('context-on-its-own', 'domain/health/to-payments.ts', "import '../payments/events.js';"),
  planted('process-by-messages', 'domain/processes/to-state.ts', "import '../payments/state.js';"),
  planted('shared-at-the-bottom', 'domain/shared/to-payments.ts', "import '../payments/events.js';"),
  planted('shared-at-the-bottom', 'domain/parameters/to-catalogue.ts', "import '../catalogue.js';"),
  planted('no-circular', 'src/ring/one.ts', "import './other.js';"),
  planted('no-orphan', 'src/http/alone.ts', 'export const alone = 1;'),
  planted('not-to-dev-dependency', 'src/http/to-dev.ts', "import 'fast-check';"),
  planted('no-undeclared', 'src/http/to-undeclared.ts', "import 'semver';"),
  planted('no-unresolvable', 'src/http/to-nothing.ts', "import './nothing.js';"),
];
