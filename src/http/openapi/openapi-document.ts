import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject, type SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';
import { SESSION_COOKIE } from '../conventions/request.js';
import { withProblemAnswers } from './problem-answers.js';

/** zod 4 speaks JSON Schema 2020-12, which is what OpenAPI 3.1 wants; what has an id becomes a component. */
const toJsonSchema: NonNullable<SwaggerDocumentOptions['standardSchemaConverter']> = (schema) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const written = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  const placed = JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _dialect, $defs: components = {}, ...body } = JSON.parse(placed) as typeof written;
  const named = Object.entries(components).map(([id, { id: _same, ...one }]) => [id, one] as const);
  return { schema: body, components: Object.fromEntries(named) };
};

/** The OpenAPI 3.1 document of the routes, committed as docs/openapi.json. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Sociétaire')
    .setDescription('Espace des sociétaires : commandes et lectures.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  return withProblemAnswers(SwaggerModule.createDocument(app, config, { standardSchemaConverter: toJsonSchema }));
};
