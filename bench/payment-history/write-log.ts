import { mkdirSync } from 'node:fs';
import { filesOf } from '../../src/config/config.js';
import { writeBulk } from '../bare/bulk-log.js';
import { generatePayments, type PaymentLog } from './generate.js';

/** Writes the log into a data folder of its own. */
export const writePayments = (dataDir: string, size: PaymentLog): void => {
  mkdirSync(dataDir, { recursive: true });
  writeBulk(filesOf(dataDir).events, generatePayments(size));
};
