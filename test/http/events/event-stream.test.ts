import { fastify, type FastifyReply } from 'fastify';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventStream } from '../../../src/http/events/event-stream.js';

/** What an answer that is a stream of events does to a client that leaves, before it begins or after. */
const closedFor = async (leavesBefore: boolean): Promise<number> => {
  const app = fastify({ forceCloseConnections: true });
  // in an object: a reply is thenable, and would be waited for
  const asked = new Promise<{ readonly reply: FastifyReply }>((resolve) => {
    app.get('/', async (_request, reply) => {
      reply.hijack();
      resolve({ reply });
      return nextTurn();
    });
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
  client.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  const { reply } = await asked;
  const gone = once(reply.raw, 'close');
  const leave = (): Promise<unknown> => {
    client.destroy();
    return gone;
  };
  if (leavesBefore) await leave();
  const stream = new EventStream(reply);
  let closed = 0;
  stream.onClose(() => (closed += 1));
  stream.send('rebuild', {});
  if (!leavesBefore) await leave();
  await app.close();
  return closed;
};

it.each([true, false])('who listens is known to have left, before the stream began: %s', async (before) =>
  expect(await closedFor(before)).toBe(1),
);
