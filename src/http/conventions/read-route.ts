import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ReadInterceptor } from './read.interceptor.js';

/** A route that answers from a view: waits for `Min-Position`, tells a stale answer, opens personal content last. */
export const ReadRoute = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(ReadInterceptor),
    ApiHeader({ name: 'Min-Position', required: false, description: 'Position rendue par une commande' }),
    ApiHeader({ name: 'Prefer', required: false, description: 'wait=n (secondes, 30 au plus)' }),
  );
