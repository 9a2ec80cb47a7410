import type { FileKind } from '../../domain/imports/events.js';
import { contractParts } from '../contracts/contract-parts.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { importBankStatement } from './bank-statement/bank-statement-import.js';
import { statementParts } from './bank-statement/statement-parts.js';
import { ContractImport } from './contracts/contract-import.js';
import { importFile } from './import-file.js';
import type { RecordedKind } from './recorded-import.js';

/** Every kind of file that is imported. */
export const fileKinds: Readonly<Record<FileKind, RecordedKind>> = {
  contracts: {
    name: 'contracts',
    readings: 1,
    apply: async (core, source, { report, progress, run }) => ({
      counts: await importFile(new ContractImport(contractParts(core), run), source, report, progress),
    }),
  },
  'bank-statement': {
    name: 'bank-statement',
    readings: 2,
    apply: async (core, source, importing) => {
      const store = await openReadStore(core.config);
      try {
        return await importBankStatement(await statementParts(core, store), source, importing);
      } finally {
        await store.close();
      }
    },
  },
};
