import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedRequest } from './request.js';

/** The id of the signed-in member. */
export const Member = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { session } = context.switchToHttp().getRequest<SignedRequest>();
  return session!.account;
});
