import type { SubscribedContract } from '../../domain/contracts/state.js';
import type { Insured } from '../../domain/contracts/insured.js';
import { contractsConcerned } from '../../domain/processes/address-change/rules/contracts-concerned.js';
import { mustAsk } from '../../domain/processes/address-change/rules/must-ask.js';
import type { KnownContract } from '../../domain/processes/address-change/state.js';
import type { Address } from '../../domain/shared/address.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Cents } from '../../domain/shared/money.js';
import { placeOf } from '../../domain/shared/place-of.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { ContractParts } from './contract-parts.js';
import { memberAddressOn } from './member-address.js';

/** A move that is thought of: from which day, and the postal code of the new place. */
export interface Move {
  readonly member: string;
  readonly from: CalendarDate;
  readonly postalCode: string;
}

/** What a move would do to a contract: `amended` by itself, `asked` about first, or `unchanged` for the reason told. */
export interface MovedContract {
  readonly contract: string;
  readonly effect: 'amended' | 'asked' | 'unchanged';
  readonly from: CalendarDate;
  /** a year's premium on that day as the contract stands, and after the move */
  readonly before: Cents | undefined;
  readonly after: Cents | undefined;
  readonly reason?: string;
}

/** What a move would touch, in the order in which it reaches the contracts: home first, then cars, then those asked about. */
export const movePreview = async (
  parts: ContractParts,
  known: readonly KnownContract[],
  move: Move,
): Promise<readonly MovedContract[]> => {
  const home = await memberAddressOn(parts.streams.core, move.member, move.from);
  const concerned = contractsConcerned(known, move.from);
  return Promise.all(concerned.map((contract) => previewOf(parts, contract, move, home)));
};

const previewOf = async (
  { streams, prices }: ContractParts,
  { contract, family, startsOn }: KnownContract,
  { member, from: movedOn, postalCode }: Move,
  home: Address | undefined,
): Promise<MovedContract> => {
  const from = startsOn > movedOn ? startsOn : movedOn;
  const state = (await streams.load(contract)) as SubscribedContract;
  const before = valueOn(state.premium, from);
  const stays = (reason: string) => ({ contract, effect: 'unchanged', from, before, after: before, reason }) as const;
  const insured = await streams.opened(valueOn(state.insured, from)!);
  if (insured && home && !movesWith(insured, home)) return stays('address-change.other-place');
  const priced = await prices.on(state, member, from, { from, change: {}, postalCode });
  if ('refused' in priced) return stays(priced.refused);
  return { contract, effect: mustAsk(family) ? 'asked' : 'amended', from, before, after: priced.yearly };
};

const movesWith = (insured: Insured, home: Address): boolean => {
  if (insured.kind === 'people') return true;
  return placeOf(insured.kind === 'home' ? insured.address : insured.garage) === placeOf(home);
};
