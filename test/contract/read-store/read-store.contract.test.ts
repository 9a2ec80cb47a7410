import { copies } from './cases/copies.js';
import { documents } from './cases/documents.js';
import { finding } from './cases/finding.js';
import { mixedKeys } from './cases/mixed-keys.js';
import { writing } from './cases/writing.js';
import { ADAPTERS } from './adapters.js';
import { outcomes } from './over-every-adapter.js';

/** One suite over every read store whose server is there; what did not run is printed at the end. */
[documents, writing, finding, mixedKeys, copies].forEach((cases) => cases());

afterAll(() => {
  const raceless = ADAPTERS.filter(({ raceless: reason }) => reason !== undefined);
  const said = raceless.map(({ name, raceless: reason }) => `${name}: races NOT RUN, ${reason!}`);
  process.stdout.write(`\nRead store contract\n${[outcomes.toString(), ...said].join('\n')}\n`);
});
