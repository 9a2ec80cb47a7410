import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const Problem = z.object({
  type: z.string().meta({ example: 'urn:societaire:problem:request.stale' }),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ example: 'request.stale' }),
  traceId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Says of every route that it may answer with a problem: no route can leave it out. */
export const withProblemAnswers = (document: OpenAPIObject): OpenAPIObject => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(Problem, { target: 'draft-2020-12' });
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses.default = { description: 'Problem (RFC 9457)', content };
    }
  const schemas = { ...document.components?.schemas, Problem: schema } as NonNullable<
    OpenAPIObject['components']
  >['schemas'];
  return { ...document, components: { ...document.components, ...(schemas && { schemas }) } };
};
