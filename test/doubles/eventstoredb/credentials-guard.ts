import type { ServerDuplexStream, UntypedHandleCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import { accessDenied } from './wire/grpc-errors.js';

type Call = ServerDuplexStream<unknown, unknown>;
type Answer = ((error: Error) => void) | undefined;

/** Refuses calls that do not carry the user and password, where there is one. */
export const guarded = (
  services: UntypedServiceImplementation,
  user: string | undefined,
): UntypedServiceImplementation => {
  if (user === undefined) return services;
  const wanted = `Basic ${Buffer.from(user).toString('base64')}`;
  const guard = (handle: UntypedHandleCall): UntypedHandleCall =>
    ((call: Call, answer: Answer) => {
      if (call.metadata.get('authorization')[0] === wanted)
        return (handle as (call: Call, answer: Answer) => void)(call, answer);
      if (answer) answer(accessDenied());
      else call.emit('error', accessDenied());
    }) as UntypedHandleCall;
  return Object.fromEntries(Object.entries(services).map(([name, handle]) => [name, guard(handle)]));
};
