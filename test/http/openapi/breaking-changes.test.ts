import { breakingChanges, type OpenApi } from '../../../src/http/openapi/breaking-changes.js';

const text = { type: 'string' };
const person = (over: object = {}): object => ({
  type: 'object',
  properties: { name: text, sex: { ...text, enum: ['f', 'm'] } },
  required: ['name'],
  ...over,
});
const document = ({ body = person(), answer = person(), parameters = [] as object[], method = 'post' } = {}): OpenApi =>
  ({
    paths: {
      '/v1/people': {
        [method]: {
          parameters,
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Person' } } } },
          responses: { 201: { content: { 'application/json': { schema: answer } } } },
        },
      },
    },
    components: { schemas: { Person: body } },
  }) as unknown as OpenApi;

describe('a new OpenAPI document breaks its clients', () => {
  const header = { name: 'If-Match', in: 'header' };
  it.each([
    ['when a route is gone', document({ method: 'put' }), 'POST /v1/people: is gone'],
    [
      'when a header becomes required',
      document({ parameters: [{ ...header, required: true }] }),
      'POST /v1/people: header If-Match is now required',
    ],
    [
      'when a body must hold more',
      document({ body: person({ required: ['name', 'sex'] }) }),
      'POST /v1/people body/sex: is now required',
    ],
    [
      'when a field of a body is no longer known',
      document({ body: person({ properties: { name: text } }) }),
      'POST /v1/people body/sex: is gone',
    ],
    [
      'when a value is no longer accepted',
      document({ body: person({ properties: { name: text, sex: { ...text, enum: ['f'] } } }) }),
      'POST /v1/people body/sex: m is no longer accepted',
    ],
    [
      'when a field of an answer is gone',
      document({ answer: person({ properties: { name: text } }) }),
      'POST /v1/people 201/sex: is gone',
    ],
    [
      'when a type changes',
      document({ answer: person({ properties: { name: { type: 'number' }, sex: text } }) }),
      'POST /v1/people 201/name: its type changed',
    ],
  ])('%s', (_title, next, told) => expect(breakingChanges(document(), next)).toEqual([told]));

  it('but not by more routes, optional headers, or more in an answer', () => {
    const answer = person({
      properties: { name: text, sex: text, age: { type: 'number' } },
      required: ['name', 'age'],
    });
    expect(breakingChanges(document(), document({ answer, parameters: [header] }))).toEqual([]);
  });
});
