import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import type { Prepared } from '../../contracts/contract-streams.js';
import { refuse } from '../../../domain/shared/decider.js';
import { derivedId } from '../../event-store/event-id.js';
import type { ImportKind, ImportLine, LineOutcome } from '../import-kind.js';
import { commandsOfLine } from './commands-of-line.js';
import type { ContractLine } from './contract-line.js';
import { KnownMembers } from './known-members.js';
import { readContractLine, type ReadLine } from './read-contract-line.js';

/** A contract about to be taken over. */
interface Taking extends ReadLine {
  readonly member: string;
  readonly contract: string;
  readonly numberToken: string;
  readonly idempotencyKey: string;
}
const NUMBER = 'contract-number';

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
    const numbered = await this.makeReady(takings);
    const outcomes = await Promise.all(
      prepared.map(async (one) => ('contract' in one ? this.take(one, numbered.has(one)) : one)),
    );
    const refused = prepared.filter((_one, index) => outcomes[index]!.outcome === 'refused');
    for (const one of refused) if ('contract' in one) await this.freeNumber(one);
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
    return { ...read, member, contract, numberToken, idempotencyKey };
  }

  /** Keys and claims of a lot in one write each: one by one, each would wait for the disk. Those that have their number. */
  private async makeReady(takings: readonly Taking[]): Promise<ReadonlySet<Taking>> {
    const { core } = this.parts.streams;
    await core.keys.prepare(new Set(takings.map(({ member }) => member)), ['contract']);
    const numbers = takings.map(({ numberToken, contract }) => ({ token: numberToken, owner: contract }));
    const taken = await core.secrets.claimAll(NUMBER, numbers, core.clock.now());
    await this.parts.homes.claimAll(takings.map(coveringOf));
    return new Set(takings.filter((_taking, index) => taken[index]));
  }

  private async take(taking: Taking, numbered: boolean): Promise<LineOutcome> {
    const { streams, homes } = this.parts;
    const { line, contract, member } = taking;
    const outcome = await homes.claiming(coveringOf(taking), (taken) =>
      streams.begin(contract, member, this.caller(taking), () => taken ?? this.life(line, numbered), true),
    );
    return told(outcome, line.key);
  }

  private life(line: ContractLine, numbered: boolean): Prepared {
    const { streams, products } = this.parts;
    return numbered ? commandsOfLine(line, streams.today(), products) : refuse('import.number-taken');
  }

  /** A line that made no contract keeps no number; once its lot is done, for another line of its key may have made it. */
  private async freeNumber({ numberToken, contract }: Taking): Promise<void> {
    if ((await this.parts.streams.load(contract)).status !== 'none') return;
    await this.parts.streams.core.secrets.releaseClaim(NUMBER, numberToken, contract);
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
