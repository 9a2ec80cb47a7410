import type { ServerWritableStream } from '@grpc/grpc-js';

/** Resolves when the client has taken what was written, or has gone. */
export const drained = <Request, Answer>(call: ServerWritableStream<Request, Answer>): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('cancelled', done).off('close', done);
      resolve();
    };
    call.once('drain', done).once('cancelled', done).once('close', done);
  });
