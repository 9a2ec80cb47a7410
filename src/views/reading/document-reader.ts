import type { View } from '../../../projections/define-view.js';
import type { Position } from '../../event-store/event-store.port.js';
import { ReadStoreError } from '../../read-store/read-store.error.js';
import type { Find, ReadStore, ViewCopy } from '../../read-store/read-store.port.js';
import type { ViewProgress } from '../host/view-progress.js';
import { fromStored, placeOf, type ViewDocument } from '../view-document.js';

/** What was read, and whether it is of an earlier version, which moves no more while this release's is being built. */
export interface Read<Found> {
  readonly found: Found;
  readonly stale: boolean;
}

/** A document that a walk passes, and where: what the next page begins after. */
export interface Passed {
  readonly document: ViewDocument;
  readonly place: NonNullable<Find['after']>;
}

/** A walk along an index of one copy. */
export interface Along {
  readonly copy: string;
  /** Documents in the order asked for, parked ones too; of an earlier version, in this one's shape. */
  readonly find: (find: Find) => Promise<readonly Passed[]>;
}

/** How many documents a copy has, and how far it is. */
export interface ViewCounts {
  readonly documents: number;
  readonly parked: number;
  readonly position: string;
  readonly copy: string;
  readonly version: number;
}

/** More documents than these of one member and view are not looked at one by one. */
const MOST_DOCUMENTS = 200;

/** A view has no copy that can be read yet: it is being built. */
export class NothingServed extends Error {
  readonly code = 'view.being-built';
}

/** An earlier version's copy may lack an index of this one's. */
const unindexed = (error: unknown): never => {
  if (error instanceof ReadStoreError && error.code === 'read-store.not-indexed')
    throw new NothingServed(error.message);
  throw error;
};

/** Reads documents from the copies that serve, while the engine writes them in its own thread. */
export class DocumentReader {
  private readonly opened = new Map<string, Promise<ViewCopy>>();

  constructor(
    private readonly store: ReadStore,
    private readonly progress: ViewProgress,
    private readonly views: readonly View[],
  ) {}

  get(view: View, id: string): Promise<Read<ViewDocument | undefined>> {
    return this.on(view, async (copy, version) => {
      const stored = await copy.get(id);
      return stored && this.upgraded(view, version, fromStored(stored));
    });
  }

  /** Documents of one and the same copy, in the order asked for. */
  getMany(view: View, ids: readonly string[]): Promise<Read<readonly (ViewDocument | undefined)[]>> {
    return this.on(view, async (copy, version) => {
      const stored = await copy.getMany(ids);
      return ids.map((id) => stored.get(id)).map((one) => one && this.upgraded(view, version, fromStored(one)));
    });
  }

  /** Goes along an index of the copy that serves, which is one and the same to the end of the walk. */
  walk<Found>(view: View, walk: (along: Along) => Promise<Found>): Promise<Read<Found>> {
    return this.on(view, (copy, version, name) => {
      const find = async (asked: Find): Promise<readonly Passed[]> => {
        const found = (await copy.find(asked).catch(unindexed)).map(fromStored);
        return found.map((document) => ({
          document: this.upgraded(view, version, document),
          place: { keys: placeOf(asked.index, document.body), id: document.id },
        }));
      };
      return walk({ copy: name, find });
    });
  }

  /** Has a document of a member's, in a view of members, been named by an event after a position? */
  async changedSince(view: View, member: string, known: Position): Promise<boolean> {
    const { found } = await this.on(view, async (copy) => {
      const own = await copy.get(member);
      const others = (await copy.scan(`${member}:`, MOST_DOCUMENTS)).filter(({ id }) => id.startsWith(`${member}:`));
      return [...(own ? [own] : []), ...others].some(({ position }) => position > known);
    });
    return found;
  }

  async counts(): Promise<Readonly<Record<string, ViewCounts>>> {
    const rows: [string, ViewCounts][] = [];
    for (const { name } of this.views) {
      const serving = this.progress.serving(name);
      if (serving === undefined) continue;
      const { copy, version, position } = serving;
      rows.push([name, { ...(await (await this.open(copy)).counts()), position: String(position), copy, version }]);
    }
    return Object.fromEntries(rows);
  }

  /** A copy that was dropped between the look at what serves and the read: what serves now is read. */
  private async on<Found>(
    view: View,
    read: (copy: ViewCopy, version: number, name: string) => Promise<Found>,
  ): Promise<Read<Found>> {
    for (let last: string | undefined; ;) {
      const serving = this.progress.serving(view.name);
      if (serving === undefined) throw new NothingServed(`view ${view.name} is being built`);
      const { copy, version } = serving;
      try {
        return { found: await read(await this.open(copy), version, copy), stale: version !== view.version };
      } catch (error) {
        this.opened.delete(copy);
        const code = error instanceof ReadStoreError ? error.code : undefined;
        const ofEarlier = version !== view.version && code === 'read-store.not-indexed';
        if (ofEarlier) throw new NothingServed(`view ${view.name} is being built, with an index that was not there`);
        if (code !== 'read-store.copy-dropped' || copy === last) throw error;
        last = copy;
      }
    }
  }

  private upgraded(view: View, version: number, document: ViewDocument): ViewDocument {
    if (version === view.version || document.body === undefined) return document;
    const upgrade = view.older?.[version];
    const body = upgrade ? upgrade(document.body as never) : document.body;
    if (!view.document.safeParse(body).success) throw new NothingServed(`view ${view.name} is being built`);
    return { ...document, body };
  }

  private open(copy: string): Promise<ViewCopy> {
    const opened = this.opened.get(copy) ?? this.store.open(copy);
    this.opened.set(copy, opened);
    return opened;
  }
}
