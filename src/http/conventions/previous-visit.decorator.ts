import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Position } from '../../event-store/event-store.port.js';
import type { SignedRequest } from './request.js';

/** Where the log was as the signed-in member's visit before this one began; `undefined` on the first. */
export const PreviousVisit = createParamDecorator((_data: unknown, context: ExecutionContext): Position | undefined => {
  const { session } = context.switchToHttp().getRequest<SignedRequest>();
  return session?.previousVisit === undefined ? undefined : BigInt(session.previousVisit);
});
