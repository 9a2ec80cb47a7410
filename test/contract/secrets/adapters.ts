import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecretsStore } from '../../../src/secrets/secrets-store.port.js';
import { SqliteSecretsStore } from '../../../src/secrets/sqlite/sqlite-secrets-store.js';

export interface SecretsAdapter {
  readonly name: string;
  /** A fresh place, with the way to open instances on it and the way to remove it. */
  readonly place: () => { readonly open: () => SecretsStore; readonly remove: () => void };
}

const sqlite: SecretsAdapter = {
  name: 'sqlite',
  place: () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    return {
      open: () => new SqliteSecretsStore(join(folder, 'secrets.db')),
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
};

export const ADAPTERS: readonly SecretsAdapter[] = [sqlite];
