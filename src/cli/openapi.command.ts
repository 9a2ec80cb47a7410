import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import { run } from '../core/running.js';
import { openApiDocument } from '../http/openapi/openapi-document.js';
import { createHttp } from '../http/start-http.js';
import type { CliCommand } from './command.js';
import { generate } from './generated-file.js';

export const command: CliCommand = {
  summary: 'Generates docs/openapi.json from the routes; --check says whether it is stale.',
  usage: '[--check]',
  options: { check: { type: 'boolean', default: false } },
  run: async ({ values }) => {
    const folder = mkdtempSync(join(tmpdir(), 'societaire-'));
    const running = run(
      await openCore({ ...readConfig({}, { data: folder }), masterKey: randomBytes(32).toString('base64') }),
    );
    const app = await createHttp(running, 'silent');
    const document = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
    await app.close();
    await running.stop();
    rmSync(folder, { recursive: true });
    return generate('docs/openapi.json', document, values.check === true);
  },
};
