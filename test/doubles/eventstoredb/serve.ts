/** Serves the double as a process of its own: `node dist/test/doubles/eventstoredb/serve.js [PORT] [FILE]`. */
import { EventStoreDbDouble } from './eventstoredb-double.js';
import { logInFile } from './log-file.js';

const [port = '0', file] = process.argv.slice(2);
const double = await EventStoreDbDouble.start({
  port: Number(port),
  ...(file !== undefined && { log: logInFile(file) }),
});
process.stdout.write('This is a double of EventStoreDB, not EventStoreDB.\n');
process.stdout.write(`${double.url}\n`);
process.on('SIGTERM', () => void double.stop());
