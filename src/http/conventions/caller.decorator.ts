import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '../../commands/caller.js';
import type { SignedRequest } from './request.js';

/** Who calls a `CommandRoute`, with key and If-Match. */
export const CalledBy = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<SignedRequest>().caller!,
);
