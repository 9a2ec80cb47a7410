import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../domain/catalogue.js';
import { contracts } from '../../domain/contracts/contracts.js';
import { FAMILIES } from '../../domain/contracts/family.js';
import { addressChange } from '../../domain/processes/address-change/address-change.js';
import type { Seen } from '../../domain/processes/address-change/evolve.js';
import type { AddressChange } from '../../domain/processes/address-change/state.js';
import type { Happened } from '../../domain/processes/process.js';
import { date, dayInParis, minusDays } from '../../domain/shared/calendar.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import { buildDemo } from '../../src/cli/demo/build-demo.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { StoredEvent } from '../../src/event-store/event-store.port.js';
import { causeOf } from '../../src/reactors/cause.js';
import { CONFIG } from '../kit/cores.js';

const TODAY = date('2026-11-24');
const options = { members: 40, months: 30, seed: 13, today: TODAY };
const TIMEOUT = 300_000;

let parent: string;
let core: Core;
let events: readonly StoredEvent[];
let again: readonly StoredEvent[];
const ofContracts = (all: readonly StoredEvent[]) => all.filter(({ stream }) => stream.startsWith('contract-'));

const made = async (name: string): Promise<readonly [Core, readonly StoredEvent[]]> => {
  const config = { ...CONFIG, dataDir: join(parent, name) };
  await buildDemo(config, options);
  const opened = await openCore(config);
  const all: StoredEvent[] = [];
  for (let after = 0n; ;) {
    const { events: page, through } = await opened.events.readAll(after);
    if (through === after) return [opened, all];
    all.push(...page);
    after = through;
  }
};
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'societaire-contracts-'));
  [core, events] = await made('one');
  const [other, others] = await made('other');
  again = others;
  await other.close();
}, TIMEOUT);
afterAll(async () => {
  await core.close();
  rmSync(parent, { recursive: true });
});

/** What is not sealed of an event, which is what it says of a contract but for what is insured. */
const said = ({ stream, type, data, recordedAt }: StoredEvent) => {
  const { insured: _sealed, ...rest } = JSON.parse(data) as Record<string, unknown>;
  return { stream, type, recordedAt, rest };
};
const subjectOf = ({ metadata }: StoredEvent): string => (JSON.parse(metadata) as { subject: string }).subject;

describe('the contracts of a demo', () => {
  it('are one at least for each member, of the five families, and live', () => {
    const subscribed = ofContracts(events).filter(({ type }) => type === 'ContractSubscribed');
    const members = events.filter(({ type }) => type === 'MemberJoined').map(subjectOf);
    expect(new Set(subscribed.map(subjectOf))).toEqual(new Set(members));
    expect(new Set(subscribed.map(({ data }) => (JSON.parse(data) as { family: string }).family))).toEqual(
      new Set(FAMILIES),
    );
    const types = new Set(ofContracts(events).map(({ type }) => type));
    for (const type of ['AmendmentApplied', 'ContractRenewed', 'GuaranteesSuspended', 'ContractTerminated'])
      expect(types).toContain(type);
  });

  it('are the same for the same options, their numbers as well', () => {
    expect(ofContracts(events).map(said)).toEqual(ofContracts(again).map(said));
  });

  it('have no event of today or later, and none of origin live', () => {
    for (const { recordedAt, metadata } of ofContracts(events)) {
      expect(dayInParis(recordedAt) < TODAY).toBe(true);
      expect(JSON.parse(metadata)).toMatchObject({ origin: 'demo' });
    }
  });

  it('are renewed up to today unless they have ended', async () => {
    for (const stream of new Set(ofContracts(events).map((event) => event.stream))) {
      const { state } = await core.commands.load(contracts, stream);
      if (state.status === 'none') throw new Error(`${stream} is empty`);
      if (state.end === undefined) expect(state.nextDueOn >= TODAY).toBe(true);
    }
  });
});

describe('a move of the demo that is to come', () => {
  it('is known to the process of moves by the amendments that were asked for on its account', async () => {
    const decoder = new EventDecoder(catalogue, upcasters);
    const states = new Map<string, AddressChange>();
    for (const stored of events) {
      if (!addressChange.on.includes(stored.type as never)) continue;
      const { happened } = causeOf(addressChange.name, stored, decoder) as { happened: Happened<Seen> };
      const before = states.get(happened.subject!) ?? addressChange.initialState;
      states.set(happened.subject!, addressChange.evolve(before, happened));
    }
    const pieces = [...states.values()].flatMap((state) => state.pieces);
    const moved = pieces.filter(({ family }) => family === 'habitation' || family === 'auto');
    expect(new Set(moved.map(({ status }) => status))).toEqual(new Set(['applied', 'priced']));
    expect(moved.filter(({ status, from }) => status === 'priced' && from < minusDays(TODAY, 1))).toEqual([]);
  });
});
