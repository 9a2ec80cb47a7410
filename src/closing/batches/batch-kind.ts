import type { BatchCommand } from '../../../domain/batches/commands.js';
import type { BatchEvent } from '../../../domain/batches/events.js';
import type { Cents } from '../../../domain/shared/money.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import type { ClosedFile } from '../closing-step.js';
import type { Tally } from '../tally.js';

/** An item of a batch, by an id that it keeps in whichever batch it is; `shifted` where a date of it was put off. */
export interface BatchItem {
  readonly item: string;
  readonly shifted?: string | undefined;
}

/** A batch that takes items. */
export interface Growing<Item> {
  /** items that it holds already, withdrawn ones among them, and the first of them */
  readonly held: ReadonlyMap<string, { readonly amount: Cents }>;
  readonly first: Item | undefined;
  /** as many may be added */
  readonly room: number;
}

/** What was not done today: not to be looked at again before tomorrow. */
export interface NotToday {
  /** items and contracts */
  readonly given: Set<string>;
  readonly refused: Tally;
}

export interface BatchFile {
  readonly file: ClosedFile;
  /** `undefined` where nothing is left to be written */
  readonly bytes: Buffer | undefined;
  /** an item of it was erased since: one that is there already is the true one */
  readonly erased: boolean;
}

/** What a kind of file is made of, and what its items do where they are marked. */
export interface BatchKind<Item extends BatchItem> {
  readonly format: string;
  readonly prefix: string;
  /** why dates of it were put off */
  readonly whyShifted: string;
  /** What is due, goes into one file, and is in no batch of the day yet. */
  readonly due: (batch: Growing<Item>, notToday: NotToday) => Promise<readonly Item[]>;
  readonly recording: (items: readonly Item[]) => BatchCommand;
  /** What an event of a batch of this kind records. */
  readonly recordedIn: (event: BatchEvent) => readonly Item[];
  /** Marks an item in its own stream, as it was recorded; `where`: its place, of which keys are made. */
  readonly mark: (item: Item, where: string) => Promise<CommandOutcome>;
  readonly isMarked: (item: Item, where: string) => Promise<boolean>;
  /** Takes back what the marking of an item that does not go out had begun; harmless where there is nothing. */
  readonly unmark?: (item: Item, where: string) => Promise<void>;
  /** The file of a sealed batch, made of its events and of nothing else. */
  readonly file: (events: AsyncIterable<BatchEvent>) => Promise<BatchFile>;
}
