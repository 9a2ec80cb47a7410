import { Id } from '../../../domain/shared/ids.js';
import type { DebitDocument } from '../../../projections/debits/document.js';
import type { StoredDocument, ViewCopy } from '../../read-store/read-store.port.js';

/** What an entry names a debit by. */
interface Named {
  readonly endToEndId?: string | undefined;
  readonly rum?: string | undefined;
}

/** The mandates that have a reference. */
export type MandatesOf = (rum: string) => Promise<readonly string[]>;

/** A return is of one of the mandate's latest debits: refunds are possible for 13 months. */
const MOST_OF_MANDATE = 100;

const isId = (text: string | undefined): text is string => Id.safeParse(text).success;
const documentOf = ({ body }: StoredDocument): readonly DebitDocument[] =>
  body === undefined ? [] : [JSON.parse(body) as DebitDocument];

/** The debits that entries may be about, by their EndToEndId or else by their mandate; of the view `debits`. */
export class KnownDebits {
  constructor(
    private readonly copy: ViewCopy,
    private readonly mandatesOf: MandatesOf,
  ) {}

  /** For each of these, in their order. */
  async of(entries: readonly Named[]): Promise<readonly (readonly DebitDocument[])[]> {
    const named = await this.copy.getMany(entries.map(({ endToEndId }) => endToEndId).filter(isId));
    return Promise.all(
      entries.map(async ({ endToEndId, rum }) => {
        if (endToEndId === undefined) return rum === undefined ? [] : this.ofMandate(rum);
        const found = named.get(endToEndId);
        return found === undefined ? [] : documentOf(found);
      }),
    );
  }

  private async ofMandate(rum: string): Promise<readonly DebitDocument[]> {
    const mandates = await this.mandatesOf(rum);
    const pages = await Promise.all(
      mandates.map((mandate) =>
        this.copy.find({
          index: ['mandate', 'collectOn'],
          equal: [mandate],
          descending: true,
          limit: MOST_OF_MANDATE,
        }),
      ),
    );
    return pages.flat().flatMap(documentOf);
  }
}
