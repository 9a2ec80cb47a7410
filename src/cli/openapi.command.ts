import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import { run } from '../core/running.js';
import { breakingChanges, type OpenApi } from '../http/openapi/breaking-changes.js';
import { openApiDocument } from '../http/openapi/openapi-document.js';
import { createHttp } from '../http/start-http.js';
import { say, type CliCommand } from './command.js';
import { committed, generate } from './generated-file.js';

export const command: CliCommand = {
  summary:
    'Generates docs/openapi.json from the routes; --check says whether it is stale or breaks clients of the last landing.',
  usage: '[--check]',
  options: { check: { type: 'boolean', default: false } },
  run: async ({ values }) => {
    const folder = mkdtempSync(join(tmpdir(), 'societaire-'));
    const running = await run(
      await openCore({ ...readConfig({}, { data: folder }), masterKey: randomBytes(32).toString('base64') }),
    );
    const app = await createHttp(running, 'silent');
    const document = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
    await app.close();
    await running.stop();
    rmSync(folder, { recursive: true });
    const stale = generate('docs/openapi.json', document, values.check === true);
    const broken = breaks(JSON.parse(document) as OpenApi);
    broken.forEach((line) => say(`breaks clients: ${line}`));
    return Math.max(stale, broken.length > 0 ? 1 : 0);
  },
};

/** The document as it was when the API last landed: copied from docs/openapi.json by hand, on purpose. */
const LANDED = 'docs/openapi.landed.json';

const breaks = (document: OpenApi): readonly string[] =>
  breakingChanges(JSON.parse(committed(LANDED)) as OpenApi, document);
