import type { Client } from './client.js';

export interface ReadEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** Reads a stream of server-sent events, one after the other. */
export class EventReader {
  private text = '';

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly ending: AbortController,
  ) {}

  static async open(client: Client, lastEventId?: string, path = '/v1/me/events'): Promise<EventReader> {
    const ending = new AbortController();
    const answer = await fetch(`${client.address}${path}`, {
      signal: ending.signal,
      headers: { cookie: client.cookie!, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    });
    if (answer.status !== 200) throw new Error(`events: ${answer.status}`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    return new EventReader(answer.body!.getReader(), ending);
  }

  async next(): Promise<ReadEvent> {
    while (!this.text.includes('\n\n')) {
      const { done, value } = await this.reader.read();
      if (done) throw new Error('the stream ended');
      this.text += new TextDecoder().decode(value);
    }
    const end = this.text.indexOf('\n\n');
    const fields = Object.fromEntries(
      this.text
        .slice(0, end)
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    this.text = this.text.slice(end + 2);
    return { event: fields.event!, id: fields.id!, data: JSON.parse(fields.data!) as unknown };
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.reader.closed.catch(() => undefined);
  }
}
