import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { parseDate, type CalendarDate, type Instant } from '../../../domain/shared/calendar.js';
import { parseInstant } from '../../../domain/shared/instant.js';
import { invalidQuery } from '../problem/invalid-query.js';
import type { SignedRequest } from './request.js';

/** The day that an answer is of, and the moment at which it was known; absent: now. */
export interface PointInTime {
  readonly asOf?: CalendarDate;
  readonly knownOn?: Instant;
}

/** `?as-of=2026-11-24&known-on=2026-11-24T12:00:00Z`, each of them or none. */
export const AtPointInTime = createParamDecorator((_data: unknown, context: ExecutionContext): PointInTime => {
  const query = context.switchToHttp().getRequest<SignedRequest>().query as Readonly<Record<string, unknown>>;
  const asOf = read(query, 'as-of', parseDate);
  const knownOn = read(query, 'known-on', parseInstant);
  return { ...(asOf !== undefined && { asOf }), ...(knownOn !== undefined && { knownOn }) };
});

const read = <Value>(
  query: Readonly<Record<string, unknown>>,
  name: string,
  parse: (text: string) => Value | undefined,
): Value | undefined => {
  const given = query[name];
  if (given === undefined) return undefined;
  const value = typeof given === 'string' ? parse(given) : undefined;
  if (value === undefined) throw invalidQuery(name);
  return value;
};

/** Says of a route that it can answer for the past. */
export const PastRoute = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'as-of', required: false, description: 'Date de l’état demandé, AAAA-MM-JJ' }),
    ApiQuery({ name: 'known-on', required: false, description: 'Ce qui était connu à cet instant, ISO 8601' }),
  );
