import { checkSums, checkTransfer, complainIf } from './file-checks.js';
import { transfersIn, type PresentedTransfer } from './presented-transfer.js';
import { sentBack, type SentBack } from './sent-back.js';
import { rejectedTransfers, returnedTransfers, type ToldTransfer } from './told-transfers.js';

/** A transfer in the bank's books. */
export interface BookedTransfer extends PresentedTransfer {
  readonly takenOn: string;
  readonly back: SentBack | undefined;
}

interface ToldFile {
  readonly name: string;
  readonly xml: string;
  readonly transfers: readonly ToldTransfer[];
}

/** The part of the bank that carries out transfers. */
export class TransferBooks {
  private readonly books = new Map<string, BookedTransfer>();

  constructor(private readonly seed: number) {}

  take(xml: string, takenOn: string): void {
    checkSums(xml, takenOn, 'CdtTrfTxInf');
    for (const transfer of transfersIn(xml)) {
      complainIf(this.books.has(transfer.id), `transfer ${transfer.id} twice`);
      checkTransfer(transfer, takenOn);
      this.books.set(transfer.id, { ...transfer, takenOn, back: sentBack(transfer, takenOn, this.seed) });
    }
  }

  tell(day: string): readonly ToldFile[] {
    const told = this.transfers.flatMap(({ back, ...transfer }): ToldTransfer[] =>
      back?.toldOn === day ? [{ transfer, back }] : [],
    );
    const [rejects, returns] = [told.filter(isReject), told.filter((one) => !isReject(one))];
    const reports = [...Map.groupBy(rejects, ({ transfer }) => transfer.message).values()];
    const file = (name: string, transfers: readonly ToldTransfer[], write: typeof returnedTransfers): ToldFile => ({
      name,
      xml: write(name.toUpperCase(), day, transfers),
      transfers,
    });
    return [
      ...(returns.length > 0 ? [file(`camt054-transfers-${day}`, returns, returnedTransfers)] : []),
      ...reports.map((some, index) => file(`pain002-transfers-${day}-${index + 1}`, some, rejectedTransfers)),
    ];
  }

  get transfers(): readonly BookedTransfer[] {
    return [...this.books.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }
}

const isReject = ({ back }: ToldTransfer): boolean => back.kind === 'rejected';
