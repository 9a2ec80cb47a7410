import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore } from '../../event-store/event-store.port.js';
import type { ReadStore } from '../../read-store/read-store.port.js';
import { retryParked } from '../retry-parked.js';
import { slotOf } from '../view-copies.js';

export interface ParkedDocument {
  readonly view: string;
  readonly document: string;
  /** type and place of the event that it could not take, and the name of the error; `null`: it takes events again */
  readonly parked: string | null;
}

/** What to look at: one view, one document, or all (`MOST_LISTED` of each view at most). */
export interface ParkedAsked {
  readonly view?: string | undefined;
  readonly document?: string | undefined;
}

const MOST_LISTED = 1_000;

interface Parts {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
}

/** Documents that take no more events: listed, and folded again once the view, or the event's reader, was mended. */
export class ParkedDocuments {
  constructor(
    private readonly parts: Parts,
    private readonly views: readonly View[],
  ) {}

  list(asked: ParkedAsked = {}): Promise<readonly ParkedDocument[]> {
    return this.of(asked, async (_view, copy) => {
      const found = await (await this.parts.store.open(copy)).parked('', MOST_LISTED);
      return found.filter(({ id }) => asked.document === undefined || id === asked.document);
    });
  }

  /** Answers every document that was tried. */
  retry(asked: ParkedAsked = {}): Promise<readonly ParkedDocument[]> {
    return this.of(asked, (view, copy) => retryParked(this.parts, view, copy, asked.document));
  }

  private async of(
    { view: only }: ParkedAsked,
    look: (
      view: View,
      copy: string,
    ) => Promise<readonly { readonly id: string; readonly parked?: string | undefined }[]>,
  ): Promise<readonly ParkedDocument[]> {
    const pointers = await this.parts.store.pointers();
    const documents: ParkedDocument[] = [];
    for (const view of this.views) {
      const copy = pointers[slotOf(view)]?.current;
      if (copy === undefined || (only !== undefined && view.name !== only)) continue;
      const found = await look(view, copy);
      documents.push(...found.map(({ id, parked = null }) => ({ view: view.name, document: id, parked })));
    }
    return documents;
  }
}
