import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly requestBody?: { readonly content: Json };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Json }>>;
  readonly security?: readonly Json[];
}
const document = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json };
};
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
  })),
);

/** Every value under a key, however deep. */
const all = (key: string, value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === key ? [one] : all(key, one)));
};

describe('the committed OpenAPI document', () => {
  it('is of version 3.1, with a title and a version', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Sociétaire', version: '1' });
  });

  it('names no component that is not there, and has none that is not used', () => {
    const named = new Set(all('$ref', document).map((ref) => String(ref).replace('#/components/schemas/', '')));
    expect([...named].filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(Object.keys(document.components.schemas).filter((name) => !named.has(name))).toEqual([]);
    expect(all('$defs', document)).toEqual([]);
  });

  it('has an operation id of its own and a tag for every route', () => {
    const ids = routes.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(routes.filter(({ operation }) => operation.tags.length === 0)).toEqual([]);
  });

  it.each(routes)('says with what $name answers, its problems included', ({ operation }) => {
    const { default: problem, ...good } = operation.responses;
    expect(problem?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
    expect(Object.keys(good).length).toBeGreaterThan(0);
    for (const [status, answer] of Object.entries(good)) {
      expect(status).toMatch(/^[245]\d\d$/);
      if (status !== '204') expect(all('schema', answer)).not.toEqual([]);
    }
  });

  const written = routes.filter(({ method }) => method === 'post' || method === 'put');

  it('has few commands that take nothing', () => {
    const bare = written.filter(({ operation }) => operation.requestBody === undefined).map(({ name }) => name);
    expect(bare.sort()).toEqual([
      'POST /v1/me/mandates/{mandate}/revocations',
      'POST /v1/operations/jobs/{queue}/{id}/retries',
      'POST /v1/operations/parked/retries',
      'POST /v1/operations/verifications',
    ]);
  });

  it.each(written.filter(({ operation }) => operation.requestBody !== undefined))(
    'says what $name takes: an object without other keys',
    ({ operation }) => {
      const [ref] = all('$ref', operation.requestBody) as string[];
      const schema = document.components.schemas[ref!.replace('#/components/schemas/', '')];
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    },
  );

  it('asks for the session’s cookie on every route that is not public', () => {
    const open = routes.filter(({ operation }) => operation.security === undefined).map(({ name }) => name);
    expect(open.sort()).toEqual([
      'GET /health/live',
      'GET /health/ready',
      'POST /v1/card-payments/{payment}/notifications',
      'POST /v1/sessions',
    ]);
    const schemes = new Set(routes.flatMap(({ operation }) => operation.security ?? []).flatMap(Object.keys));
    expect([...schemes].filter((name) => !(name in document.components.securitySchemes))).toEqual([]);
    expect(Object.values(document.components.securitySchemes)).toEqual([
      { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
    ]);
  });

  it('has a parameter for every name in a path', () => {
    for (const { path, operation } of routes) {
      const names = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(new Set(names)).toEqual(new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)));
    }
  });
});

describe('generated files', () => {
  it.each(['openapi', 'catalogue'])(
    'of %s are fresh',
    async (name) => {
      expect(await runCommand([name, '--check'])).toMatchObject({ code: 0, out: '' });
    },
    120_000,
  );
});
