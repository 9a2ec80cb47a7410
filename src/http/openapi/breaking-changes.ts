interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** Which way a schema's values go: what we read may not ask for more, what we write may not hold less. */
type Direction = 'read' | 'written';

/** What a client of the former document would trip over in the new one, each as a line; none when it can go on. */
export const breakingChanges = (former: OpenApi, next: OpenApi): readonly string[] =>
  Object.entries(former.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const now = next.paths[path]?.[method];
      return now ? operationBreaks(name, operation, now, comparer(former, next)) : [`${name}: is gone`];
    }),
  );

type Compare = (where: string, former: Schema, now: Schema | undefined, direction: Direction) => string[];

const operationBreaks = (name: string, former: Operation, now: Operation, compare: Compare): string[] => [
  ...(now.parameters ?? [])
    .filter(({ required }) => required)
    .filter(
      (one) => !former.parameters?.some((other) => other.name === one.name && other.in === one.in && other.required),
    )
    .map((one) => `${name}: ${one.in} ${one.name} is now required`),
  ...contentBreaks(`${name} body`, former.requestBody?.content, now.requestBody?.content, compare, 'read'),
  ...Object.entries(former.responses).flatMap(([status, { content }]) =>
    contentBreaks(`${name} ${status}`, content, now.responses[status]?.content, compare, 'written'),
  ),
];

const contentBreaks = (
  where: string,
  former: Content = {},
  now: Content = {},
  compare: Compare,
  direction: Direction,
): string[] =>
  Object.entries(former).flatMap(([media, { schema }]) => compare(where, schema, now[media]?.schema, direction));

const comparer = (former: OpenApi, next: OpenApi): Compare => {
  const compare: Compare = (where, one, other, direction) => {
    if (other === undefined) return [`${where}: is gone`];
    const [old, now] = [resolve(former, one), resolve(next, other)];
    if (JSON.stringify(old.type) !== JSON.stringify(now.type)) return [`${where}: its type changed`];
    const lost = direction === 'read' ? (old.enum ?? []).filter((value) => now.enum && !now.enum.includes(value)) : [];
    const added = direction === 'read' ? (now.required ?? []).filter((key) => !old.required?.includes(key)) : [];
    return [
      ...lost.map((value) => `${where}: ${String(value)} is no longer accepted`),
      ...added.map((key) => `${where}/${key}: is now required`),
      ...Object.entries(old.properties ?? {}).flatMap(([key, property]) =>
        compare(`${where}/${key}`, property, now.properties?.[key], direction),
      ),
      ...(old.items ? compare(`${where}/[]`, old.items, now.items, direction) : []),
    ];
  };
  return compare;
};

const resolve = (document: OpenApi, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (document.components?.schemas?.[schema.$ref.split('/').at(-1)!] ?? {});
