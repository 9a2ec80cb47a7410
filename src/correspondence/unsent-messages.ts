import type { View } from '../../projections/define-view.js';
import type { UnsentMessageDocument } from '../../projections/unsent-messages/document.js';
import { unsentMessages } from '../../projections/unsent-messages/view.js';
import type { ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import { servedCopy } from '../views/served-copy.js';

const PAGE = 200;
const view = unsentMessages as unknown as View;

type State = UnsentMessageDocument['state'];

/** Messages that have not left, as the view that serves shows them. */
export class UnsentMessages {
  constructor(private readonly store: ReadStore) {}

  async of(message: string): Promise<UnsentMessageDocument | undefined> {
    const stored = await (await this.copy())?.get(message);
    return stored?.body === undefined ? undefined : read(stored.body);
  }

  /** All of a state, those of the earliest days first. */
  async *all(state: State): AsyncGenerator<UnsentMessageDocument> {
    let after: UnsentMessageDocument | undefined;
    do {
      const page: readonly UnsentMessageDocument[] = await this.page(state, after, PAGE);
      yield* page;
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after !== undefined);
  }

  async page(
    state: State,
    after: Pick<UnsentMessageDocument, 'on' | 'message'> | undefined,
    limit: number,
  ): Promise<readonly UnsentMessageDocument[]> {
    const copy = await this.copy();
    return copy === undefined ? [] : pageOf(copy, state, after, limit);
  }

  private copy(): Promise<ViewCopy | undefined> {
    return servedCopy(this.store, view);
  }
}

const read = (body: string): UnsentMessageDocument => JSON.parse(body) as UnsentMessageDocument;

/** A page of a copy along its index. */
const pageOf = async (
  copy: ViewCopy,
  state: State,
  after: Pick<UnsentMessageDocument, 'on' | 'message'> | undefined,
  limit: number,
): Promise<readonly UnsentMessageDocument[]> => {
  const from = after && { keys: [state, after.on], id: after.message };
  const found = await copy.find({ index: ['state', 'on'], equal: [state], after: from, limit });
  return found.flatMap(({ body }) => (body === undefined ? [] : [read(body)]));
};
