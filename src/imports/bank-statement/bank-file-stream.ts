import { bankFiles } from '../../../domain/payments/bank-files/bank-files.js';
import type { BankFileCommand } from '../../../domain/payments/bank-files/commands.js';
import type { Unmatched } from '../../../domain/payments/bank-files/events.js';
import type { BankFile } from '../../../domain/payments/bank-files/state.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import type { Core } from '../../core/open-core.js';
import { derivedId, eventId } from '../../event-store/event-id.js';
import type { CheckedFile } from './checked-file.js';
import type { CallerFor } from './returned-debits.js';

type DataOf<Type extends BankFileCommand['type']> = Omit<Extract<BankFileCommand, { type: Type }>, 'type'>;

/** The stream of one file: what was received, what could not be matched, and that all of it was applied. */
export class BankFileStream {
  readonly name: string;

  constructor(
    private readonly core: Pick<Core, 'commands'>,
    private readonly received: CheckedFile['received'],
    private readonly run: string,
  ) {
    this.name = `bank-file-${received.sha256.slice(0, 32)}`;
  }

  /** Who applies an entry to a debit's account, on account of the file. What banks tell is live, however late it is read. */
  callerOf(index: number): CallerFor {
    return (debit) => this.caller(`entry\n${index}\n${debit}`);
  }

  async state(): Promise<BankFile> {
    return (await this.core.commands.load(bankFiles, this.name)).state;
  }

  receive(): Promise<void> {
    return this.execute('received', { type: 'ReceiveBankFile', ...this.received });
  }

  tell(entries: readonly Unmatched[]): Promise<void> {
    const places = entries.map(({ index }) => index).join();
    return this.execute(`unmatched\n${places}`, { type: 'TellUnmatched', entries: [...entries] });
  }

  finish(counts: DataOf<'FinishBankFile'>): Promise<void> {
    return this.execute('applied', { type: 'FinishBankFile', ...counts });
  }

  /** What is refused was done by a run beside this one. */
  private async execute(what: string, command: BankFileCommand): Promise<void> {
    const target = { decider: bankFiles, stream: this.name, prepare: () => command };
    const done: CommandOutcome = await this.core.commands.execute(target, this.caller(what));
    if (done.outcome === 'executed' || (done.outcome === 'refused' && done.refusal.refused.endsWith('-already')))
      return;
    throw new Error(`${this.name}: ${command.type} ended ${JSON.stringify(done)}`);
  }

  private caller(what: string): ReturnType<CallerFor> {
    const key = this.keyOf(what);
    return {
      actor: 'system:import',
      correlationId: this.run,
      ...(what !== 'received' && { causationId: eventId(this.name, this.keyOf('received'), 0) }),
      origin: 'live',
      idempotency: { key, bodyHash: key },
    };
  }

  private keyOf(what: string): string {
    return derivedId(`${this.name}\n${what}`);
  }
}
