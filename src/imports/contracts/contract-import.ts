import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import type { Prepared } from '../../contracts/contract-streams.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import { refuse } from '../../../domain/shared/decider.js';
import { derivedId } from '../../event-store/event-id.js';
import type { ImportKind, ImportLine, LineOutcome } from '../import-kind.js';
import { commandsOfLine } from './commands-of-line.js';
import { KnownMembers } from './known-members.js';
import { readContractLine, type ReadLine } from './read-contract-line.js';

/** A contract about to be taken over. */
interface Taking extends ReadLine {
  readonly member: string;
  readonly contract: string;
  readonly numberToken: string;
  readonly idempotencyKey: string;
  readonly life: Prepared;
}
const NUMBER = 'contract-number';
const TAKEN = refuse('import.number-taken');

/** Takes over contracts in force; a line that was applied before, here or by a run that was cut off, changes nothing. */
export class ContractImport implements ImportKind {
  readonly name = 'contracts';
  private readonly members: KnownMembers;

  constructor(
    private readonly parts: ContractParts,
    private readonly run: string,
  ) {
    this.members = new KnownMembers(parts.streams.core);
  }

  async apply(lines: readonly ImportLine[]): Promise<readonly LineOutcome[]> {
    const prepared = await Promise.all(lines.map((line) => this.prepare(line)));
    const takings = prepared.filter((one) => 'contract' in one);
    const ready = await this.makeReady(takings);
    const outcomes = await Promise.all(
      prepared.map(async (one) => ('contract' in one ? this.take(one, ready.has(one)) : one)),
    );
    const refused = prepared.filter((_one, index) => outcomes[index]!.outcome === 'refused');
    for (const one of refused) if ('contract' in one && ready.has(one)) await this.freeNumber(one);
    return outcomes;
  }

  private async prepare(line: ImportLine): Promise<Taking | LineOutcome> {
    const read = readContractLine(line);
    if (!('line' in read)) return read;
    const { key, member: named, number } = read.line;
    const member = await this.members.find(named);
    if (member === undefined) return { outcome: 'unmatched', code: 'import.member-unknown', key };
    const idempotencyKey = derivedId(`import\ncontracts\n${key}`);
    const contract = derivedId(`contract\n${idempotencyKey}`);
    const numberToken = this.parts.streams.core.lookup.token(NUMBER, number);
    const life = commandsOfLine(read.line, this.parts.streams.today(), this.parts.products);
    return { ...read, member, contract, numberToken, idempotencyKey, life };
  }

  /**
   * Keys and claims of a lot in one write each: one by one, each would wait for the disk. Answers those that have their
   * number. A line that is wrong in itself claims nothing: to free it would take it from a run beside this one.
   */
  private async makeReady(takings: readonly Taking[]): Promise<ReadonlySet<Taking>> {
    const { core } = this.parts.streams;
    await core.keys.prepare(new Set(takings.map(({ member }) => member)), ['contract']);
    const good = takings.filter(({ life }) => !('refused' in life));
    const numbers = good.map(({ numberToken, contract }) => ({ token: numberToken, owner: contract }));
    const has = await core.secrets.claimAll(NUMBER, numbers, core.clock.now());
    const ready = good.filter((_taking, index) => has[index]);
    await this.parts.homes.claimAll(ready.map(coveringOf));
    return new Set(ready);
  }

  private async take(taking: Taking, isReady: boolean): Promise<LineOutcome> {
    const { streams, homes } = this.parts;
    const { line, contract, member, life } = taking;
    const begin = (prepared: Prepared) => streams.begin(contract, member, this.caller(taking), () => prepared, true);
    const outcome = isReady
      ? await homes.claiming(coveringOf(taking), (taken) => begin(taken ?? life))
      : await begin('refused' in life ? life : TAKEN);
    return told(outcome, line.key);
  }

  /** A refused line keeps no number but its contract's, which another line of its key may have made. */
  private async freeNumber({ numberToken, contract, line }: Taking): Promise<void> {
    const { events, decoder, secrets } = this.parts.streams.core;
    const [first] = await events.readStream(`contract-${contract}`, -1, 1);
    const made = first && (decoder.decode(first) as Extract<ContractEvent, { type: 'ContractSubscribed' }>);
    if (made?.data.number !== line.number) await secrets.releaseClaim(NUMBER, numberToken, contract);
  }

  private caller({ idempotencyKey: key, body }: Taking): Caller {
    const bodyHash = this.parts.streams.core.lookup.token('body', body);
    return { actor: 'system:import', correlationId: this.run, origin: 'import', idempotency: { key, bodyHash } };
  }
}

const coveringOf = ({ contract, member, line }: Taking) => ({
  contract,
  member,
  insured: line.insured,
  from: line.startsOn,
});

const told = (outcome: CommandOutcome, key: string): LineOutcome => {
  switch (outcome.outcome) {
    case 'executed':
      return { outcome: outcome.repeated ? 'unchanged' : 'applied' };
    case 'refused':
      return { outcome: 'refused', key, code: outcome.refusal.refused, facts: outcome.refusal.facts };
    case 'key-reused':
      return { outcome: 'refused', key, code: 'import.key-reused' };
    case 'stale':
      throw new Error('an import gives no If-Match');
  }
};
