import type { FastifyReply } from 'fastify';
import type { Change } from './member-feed.js';

/** A stream of server-sent events (WHATWG HTML §9.2) on an answer that is taken out of the framework's hands. */
export class EventStream {
  private waiting = false;

  constructor(private readonly reply: FastifyReply) {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
      // an ended stream leaves no idle connection behind, which a stop would wait for
      connection: 'close',
    });
    raw.on('drain', () => (this.waiting = false));
  }

  /** At once where who listens had left before the answer began. */
  onClose(ended: () => void): void {
    const { raw } = this.reply;
    if (raw.closed) ended();
    else raw.on('close', ended);
  }

  /** Which views changed; a reader too slow to take it comes back with his last position and hears it then. */
  tell(event: 'ready' | 'changed', { position, views }: Change): void {
    this.send(event, { views }, position);
  }

  /** One event. What is not taken in time ends the stream: who listens comes back. */
  send(event: string, data: unknown, id?: bigint): void {
    if (this.waiting) return this.end();
    this.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from closing an idle connection. */
  beat(): void {
    this.write(': still here\n\n');
  }

  end(): void {
    this.reply.raw.end();
  }

  private write(text: string): void {
    this.waiting = !this.reply.raw.write(text);
  }
}
