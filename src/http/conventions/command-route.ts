import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { COMMAND_ROUTE, type CommandRouteOptions } from './command-route-options.js';
import { CommandInterceptor } from './command.interceptor.js';

const KEY = { name: 'Idempotency-Key', description: '8 à 64 caractères A-Z a-z 0-9 _ -' };
const IF_MATCH = { name: 'If-Match', description: 'ETag lu auparavant' };

/** A route that carries out a command: its handler answers the command's outcome, the conventions do the rest. */
export const CommandRoute = (options: CommandRouteOptions): MethodDecorator =>
  applyDecorators(
    SetMetadata(COMMAND_ROUTE, options),
    UseInterceptors(CommandInterceptor),
    ApiHeader({ ...KEY, required: options.key === 'required' }),
    ...(options.ifMatch ? [ApiHeader({ ...IF_MATCH, required: true })] : []),
  );
