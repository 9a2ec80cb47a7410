import type { Revision } from '../event-store/event-store.port.js';

/**
 * Which streams named a document, each with the revision of the last event that did. Written as the JSON text of an
 * object; a Map here, for an object whose every key is new costs several times as much.
 */
export class Sources {
  private readonly revisions = new Map<string, Revision>();

  /** Reads what `text` gives. */
  static read(text: string): Sources {
    const sources = new Sources();
    if (text.includes('\\'))
      Object.entries(JSON.parse(text) as Record<string, Revision>).forEach(([...one]) => sources.put(...one));
    else sources.readPlain(text);
    return sources;
  }

  put(stream: string, revision: Revision): void {
    this.revisions.set(stream, revision);
  }

  get record(): Readonly<Record<string, Revision>> {
    return Object.fromEntries(this.revisions);
  }

  get text(): string {
    let text = '';
    for (const [stream, revision] of this.revisions) text += `${text && ','}${JSON.stringify(stream)}:${revision}`;
    return `{${text}}`;
  }

  /** Names without an escaped sign end at the first quote. */
  private readPlain(text: string): void {
    for (let at = 1; at < text.length - 1;) {
      const quote = text.indexOf('"', at + 1);
      const comma = text.indexOf(',', quote);
      const end = comma < 0 ? text.length - 1 : comma;
      this.put(text.slice(at + 1, quote), Number(text.slice(quote + 2, end)));
      at = end + 1;
    }
  }
}
