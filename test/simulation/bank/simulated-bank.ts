import { gzipSync } from 'node:zlib';
import { first } from '../../bank/read-back.js';
import { fateOf, type Refusal } from './fate-of.js';
import { checkDay, checkMandate, checkSums, complainIf } from './file-checks.js';
import { debitsIn, type PresentedDebit } from './presented-debit.js';
import { seeded } from './seeded.js';
import { camt054, pain002, type ToldDebit } from './told-files.js';
import type { ToldTransfer } from './told-transfers.js';
import { TransferBooks, type BookedTransfer } from './transfer-books.js';

/** A debit in the bank's books. */
export interface BookedDebit extends PresentedDebit {
  readonly takenOn: string;
  readonly refusal: Refusal | undefined;
}

/** A file that the bank gives its client. */
export interface BankFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly debits: readonly ToldDebit[];
  readonly transfers: readonly ToldTransfer[];
}

/** In cents, as on the evening of a day. */
export interface BankSums {
  readonly submitted: number;
  /** on the creditor's account and not taken back until then */
  readonly kept: number;
  /** rejected, returned or refunded, and told */
  readonly returned: number;
  /** not collected yet, or taken back and not told yet */
  readonly onTheWay: number;
}

/**
 * The creditor's bank, by a seed: it takes files of debits and of transfers, keeps what becomes of each, and tells it day
 * by day. It throws a `BankComplaint` where a file is not one that a bank takes. The same files give the same answers, byte for byte.
 */
export class SimulatedBank {
  private readonly books = new Map<string, BookedDebit>();
  private readonly lastOf = new Map<string, Pick<PresentedDebit, 'iban'>>();
  private readonly messages = new Set<string>();
  private readonly paying: TransferBooks;

  constructor(
    private readonly seed: number,
    private readonly rate = 0.03,
  ) {
    this.paying = new TransferBooks(seed);
  }

  /** A mandate that was presented before the bank's books begin, on this account last. */
  know(rum: string, iban: string): void {
    this.lastOf.set(rum, { iban });
  }

  take(xml: string, takenOn: string): void {
    const message = first(xml, 'GrpHdr', 'MsgId') ?? '';
    complainIf(this.messages.has(message), `message ${message} twice`);
    if (xml.includes('<CstmrCdtTrfInitn>')) this.paying.take(xml, takenOn);
    else this.takeDebits(xml, takenOn);
    this.messages.add(message);
  }

  private takeDebits(xml: string, takenOn: string): void {
    checkSums(xml, takenOn);
    for (const debit of debitsIn(xml).toSorted((one, other) => (one.collectOn < other.collectOn ? -1 : 1))) {
      complainIf(this.books.has(debit.id), `debit ${debit.id} twice`);
      checkDay(debit, takenOn);
      checkMandate(debit, this.lastOf.get(debit.rum));
      this.lastOf.set(debit.rum, debit);
      this.books.set(debit.id, { ...debit, takenOn, refusal: fateOf(debit, takenOn, this.seed, this.rate) });
    }
  }

  /** What is told on a day: a camt.054 for what came back, a pain.002 for each message with rejects; transfers apart. */
  tell(day: string): readonly BankFile[] {
    const told = this.debits.flatMap(({ refusal, ...debit }): ToldDebit[] =>
      refusal?.toldOn === day ? [{ debit, refusal }] : [],
    );
    const [rejects, returns] = [told.filter(isReject), told.filter((one) => !isReject(one))];
    const reports = [...Map.groupBy(rejects, ({ debit }) => debit.message).values()];
    return [
      ...(returns.length > 0 ? [this.debitsFile(day, `camt054-${day}`, returns, camt054)] : []),
      ...reports.map((some, index) => this.debitsFile(day, `pain002-${day}-${index + 1}`, some, pain002)),
      ...this.paying.tell(day).map(({ name, xml, transfers }) => this.file(name, xml, { debits: [], transfers })),
    ];
  }

  get transfers(): readonly BookedTransfer[] {
    return this.paying.transfers;
  }

  get debits(): readonly BookedDebit[] {
    return [...this.books.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  sums(day: string, wanted: (debit: BookedDebit) => boolean = () => true): BankSums {
    const sum = (is: (debit: BookedDebit) => boolean): number =>
      this.debits.filter((debit) => wanted(debit) && is(debit)).reduce((all, { amount }) => all + amount, 0);
    const isTold = ({ refusal }: BookedDebit): boolean => refusal !== undefined && refusal.toldOn <= day;
    const isKept = ({ collectOn, refusal }: BookedDebit): boolean =>
      collectOn <= day && (refusal === undefined || refusal.on > day);
    return {
      submitted: sum(() => true),
      kept: sum(isKept),
      returned: sum(isTold),
      onTheWay: sum((debit) => !isTold(debit) && !isKept(debit)),
    };
  }

  private debitsFile(
    day: string,
    name: string,
    debits: readonly ToldDebit[],
    write: (id: string, day: string, told: readonly ToldDebit[]) => string,
  ): BankFile {
    return this.file(name, write(name.toUpperCase(), day, debits), { debits, transfers: [] });
  }

  private file(name: string, text: string, told: Pick<BankFile, 'debits' | 'transfers'>): BankFile {
    const xml = Buffer.from(text);
    const isPacked = seeded(this.seed, name) < 0.3;
    return { name: `${name}.xml${isPacked ? '.gz' : ''}`, bytes: isPacked ? gzipSync(xml) : xml, ...told };
  }
}

const isReject = ({ refusal }: ToldDebit): boolean => refusal.kind === 'rejected';
