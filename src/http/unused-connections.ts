import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections over which nothing was asked yet, as browsers open them in advance. A server that closes waits for them as
 * for requests; the answer closes them.
 */
export const unusedConnections = (server: Server): (() => void) => {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  return () => unused.forEach((socket) => socket.destroy());
};
