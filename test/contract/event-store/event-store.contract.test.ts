import { appending } from './cases/appending.js';
import { closing } from './cases/closing.js';
import { concurrency } from './cases/concurrency.js';
import { cutting } from './cases/cutting.js';
import { limits } from './cases/limits.js';
import { noticing } from './cases/noticing.js';
import { peerDefects } from './cases/peer-defects.js';
import { reading } from './cases/reading.js';
import { retrying } from './cases/retrying.js';
import { subscribing } from './cases/subscribing.js';
import { filteringSubjects } from './cases/filtering-subjects.js';
import { text } from './cases/text.js';
import { outcomes } from './over-every-adapter.js';

/** One suite over every event store whose server is there; what did not run is printed at the end. */
[
  appending,
  retrying,
  concurrency,
  reading,
  filteringSubjects,
  cutting,
  noticing,
  subscribing,
  text,
  limits,
  closing,
  peerDefects,
].forEach((cases) => cases());

afterAll(() => {
  process.stdout.write(`\nEvent store contract\n${outcomes.toString()}\n`);
});
