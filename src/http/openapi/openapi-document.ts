import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { SESSION_COOKIE } from '../conventions/request.js';

/** zod 4 speaks JSON Schema 2020-12, which is what OpenAPI 3.1 wants. */
const toJsonSchema = (schema: unknown): { readonly schema: unknown } | undefined => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _dialect,
    id: _id,
    ...body
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  return { schema: body };
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
  return SwaggerModule.createDocument(app, config, { standardSchemaConverter: toJsonSchema });
};
