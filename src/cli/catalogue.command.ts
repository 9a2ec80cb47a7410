import { z } from 'zod';
import { catalogue } from '../../domain/catalogue.js';
import { retention } from '../../domain/parameters/retention.js';
import type { EventType } from '../../domain/shared/event-type.js';
import type { CliCommand } from './command.js';
import { generate } from './generated-file.js';

export const command: CliCommand = {
  summary: 'Generates docs/catalogue/events.md from domain/catalogue.ts; --check says whether it is stale.',
  usage: '[--check]',
  options: { check: { type: 'boolean', default: false } },
  run: async ({ values }) => generate('docs/catalogue/events.md', page(), values.check === true),
};

const page = (): string =>
  [
    '# Events',
    '',
    'Generated from `domain/catalogue.ts` by `npm run catalogue`. Personal fields are sealed as one block of their class.',
    '',
    '| class | kept for | basis |',
    '|---|---|---|',
    ...Object.entries(retention).map(
      ([name, { values }]) => `| ${name} | ${values.at(-1)!.value} | ${values.at(-1)!.source} |`,
    ),
    ...Object.entries(catalogue as Record<string, EventType>).flatMap(([name, type]) => section(name, type)),
    '',
  ].join('\n');

const section = (name: string, { version, data, personal, items }: EventType): string[] => [
  '',
  `## ${name} v${version}`,
  '',
  '| field | personal, class | shape |',
  '|---|---|---|',
  ...Object.entries(data.shape).map(
    ([field, shape]) => `| \`${field}\` | ${personal[field] ?? ''} | ${shapeOf(shape as z.ZodType)} |`,
  ),
  ...Object.entries(items?.personal ?? {}).map(
    ([field, name]) => `| \`${items!.field}[].${field}\` | ${name}, of the item’s \`${items!.member}\` | |`,
  ),
];

const shapeOf = (shape: z.ZodType): string => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return `\`${JSON.stringify(schema).replaceAll('|', '\\|')}\``;
};
