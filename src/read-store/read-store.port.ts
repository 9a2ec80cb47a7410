import type { Position, Revision } from '../event-store/event-store.port.js';

/** A value that documents are found by. A field that a document has not is indexed as `''`. */
export type Key = string | number;
/** Fields of a document in the order of an index; the id follows them. */
export type Index = readonly string[];

/** A document as it is stored; `body` and `sources` are JSON text, so that every store keeps the same bytes. */
export interface StoredDocument {
  readonly id: string;
  /** `undefined`: a tombstone, or parked before it came to be */
  readonly body: string | undefined;
  /** of the last event that named it */
  readonly position: Position;
  /** stream → revision of the last event that named it */
  readonly sources: string;
  /** why it takes no more events */
  readonly parked: string | undefined;
}

export interface DocumentWrite extends StoredDocument {
  /** a value for every field of the view's indexes */
  readonly keys: Readonly<Record<string, Key>>;
  /** the position that it was loaded with, `undefined` for none: what lies there is another's if it is not this */
  readonly was: Position | undefined;
}

/** How far a copy is, and the last event that it has seen, so that another log, or one cut by a restore, is known. */
export interface Checkpoint {
  readonly position: Position;
  readonly seen?: { readonly stream: string; readonly revision: Revision; readonly hash: string } | undefined;
}

/** Documents and the checkpoint they bring the copy to. `fence`: the writer's lease; a lower one than seen is refused. */
export interface Batch {
  readonly from: Position;
  readonly to: Checkpoint;
  readonly documents: readonly DocumentWrite[];
  readonly fence: number;
  /** how often documents had been replaced when these were loaded; given, the batch is `moved` where it is not so now */
  readonly edits?: number | undefined;
}
/** `moved`: the checkpoint is not `from`, another has written; `fenced`: another holds the lease. Load again, or stop. */
export type Written = 'written' | 'moved' | 'fenced';

/** Documents whose first index fields equal `equal`, ordered by the next ones and the id; tombstones are left out. */
export interface Find {
  readonly index: Index;
  readonly equal: readonly Key[];
  /** bounds, both included, of the field after those */
  readonly from?: Key | undefined;
  readonly to?: Key | undefined;
  readonly descending?: boolean;
  /** the last one of the page before: the values of the whole index, and the id */
  readonly after?: { readonly keys: readonly Key[]; readonly id: string } | undefined;
  readonly limit: number;
}

/** One copy of a view: its documents and its checkpoint. */
export interface ViewCopy {
  get(id: string): Promise<StoredDocument | undefined>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>>;
  /** Throws `read-store.not-indexed` for an index that the copy was not made with. */
  find(find: Find): Promise<readonly StoredDocument[]>;
  /** Everything in the order of ids after one (`''`: from the first), tombstones too, `limit` at most. */
  scan(after: string, limit: number): Promise<readonly StoredDocument[]>;
  /** Parked documents in the order of ids. */
  parked(after: string, limit: number): Promise<readonly StoredDocument[]>;
  counts(): Promise<{ readonly documents: number; readonly parked: number }>;
  checkpoint(): Promise<Checkpoint>;
  /** How often documents were replaced; absent where it is not counted, and documents are then guarded each alone. */
  edits?(): Promise<number>;
  /** Takes effect exactly once, whatever is killed when: documents and checkpoint together, or documents each by its guard. */
  write(batch: Batch): Promise<Written>;
  /** Writes one document unless it is no longer as it was loaded; the checkpoint stays. */
  replace(document: DocumentWrite): Promise<boolean>;
  /** Puts documents; one that lies there and is farther stays: whoever began the same rebuild may have ended it. */
  load(documents: readonly Omit<DocumentWrite, 'was'>[]): Promise<void>;
}

export interface CopyDefinition {
  /** name of the copy: `<view>@<version>.<n>` */
  readonly copy: string;
  readonly view: string;
  readonly version: number;
  readonly indexes: readonly Index[];
}

/** `note` is the rebuild's own text: how far it is, `undefined` once the copy is whole. */
export interface CopyState extends CopyDefinition {
  readonly note: string | undefined;
}

/** The copy that serves a view's version, and the one before it, for the way back. */
export interface Pointer {
  readonly current: string;
  readonly previous?: string | undefined;
}

/**
 * Read models. Copies of a view lie side by side; a pointer says which one serves, and moves in one step. All of it can
 * be folded again from the log, so writes need not be durable; they must be whole. Errors are `ReadStoreError`.
 */
export interface ReadStore {
  copies(): Promise<readonly CopyState[]>;
  /** Makes an empty copy unless it is there. */
  create(definition: CopyDefinition, note?: string): Promise<void>;
  note(copy: string, note: string | undefined): Promise<void>;
  /** A handle on a copy that was made; throws `read-store.copy-dropped` when it is not there (any more). */
  open(copy: string): Promise<ViewCopy>;
  drop(copy: string): Promise<void>;
  /** slot (`<view>@<version>`) → pointer */
  pointers(): Promise<Readonly<Record<string, Pointer>>>;
  /** Moves a slot's pointer if it still names `expected` (`undefined`: there is none). */
  point(slot: string, expected: string | undefined, pointer: Pointer): Promise<boolean>;
  /** The newest mark, or the newest of those that are not later than a moment; `undefined` for none. */
  lastMark(notLaterThan?: string): Promise<Mark | undefined>;
  /** Keeps a mark; both of its values grow from one to the next. One that is there already changes nothing. */
  addMark(mark: Mark): Promise<void>;
  close(): Promise<void>;
}

/** A position of the log, and the latest `recordedAt` of all events up to it. */
export interface Mark {
  readonly position: Position;
  readonly latest: string;
}
