import { FAMILIES, type Family } from '../../../domain/contracts/family.js';
import { addressChange } from '../../../domain/processes/address-change/address-change.js';
import type { Address } from '../../../domain/membership/events.js';
import { later, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { derivedId } from '../../event-store/event-id.js';
import { tellAmendmentDay } from './amendment-day.js';
import { contractLife } from './contract-life.js';
import { DemoContract } from './demo-contract.js';
import type { Happening } from './happening.js';
import type { Living } from './insured-things.js';
import type { SeededRandom } from './random.js';

/** How many members in a hundred have a contract of a family. */
const SHARE: Readonly<Record<Family, number>> = { habitation: 80, auto: 70, sante: 45, epargne: 30, prevoyance: 25 };

/** A change of address that was told. */
export interface Move {
  /** the id of its event */
  readonly event: string;
  readonly told: CalendarDate;
  readonly from: CalendarDate;
  readonly address: Address;
}
interface DemoMember {
  readonly member: string;
  readonly living: Living;
  readonly joinedOn: CalendarDate;
  /** the last day that is told */
  readonly last: CalendarDate;
  /** of the contracts alone: who the members are does not follow from what they buy */
  readonly random: SeededRandom;
  readonly move: Move | undefined;
}

/** The contracts of a member, one at least, and their lives. */
export const memberContracts = ({ member, living, joinedOn, last, random, move }: DemoMember): readonly Happening[] => {
  const wanted = FAMILIES.filter((family) => random.below(100) < SHARE[family]);
  const families = wanted.length === 0 ? (['habitation'] as const) : wanted;
  return families.flatMap((family) => {
    const wished = plusDays(joinedOn, 1 + random.below(60));
    const acceptedOn = wished > last ? last : wished;
    const hasMoved = move !== undefined && acceptedOn > move.from;
    const there = hasMoved ? { ...living, address: move.address } : living;
    const contract = new DemoContract({ family, member, living: there, acceptedOn, last }, random);
    const life = contractLife(contract);
    if (move && !hasMoved && acceptedOn !== move.told && (family === 'habitation' || family === 'auto'))
      tellMove(contract, move);
    return life;
  });
};

/**
 * A move reaches home and car under the ids that the process of moves would give, so that it goes on with what is still
 * to come when the mutual is served.
 */
const tellMove = (contract: DemoContract, { event, told, from }: Move): void => {
  const { id, startsOn, subscription } = contract;
  const { acceptedOn } = subscription;
  const day = later(told, acceptedOn);
  const since = later(from, startsOn);
  const cause = acceptedOn < told ? event : contract.subscribed;
  const amendment = derivedId(`process\n${addressChange.name}\n${cause}\n${event}/${id}`);
  contract.tellInTheEvening(day, async ({ moves, amendments }) => {
    const asked = await moves.request(id, amendment, since, contract.caller('move'));
    return asked.outcome === 'executed' ? amendments.price(id, amendment, contract.caller('price move')) : asked;
  });
  tellAmendmentDay(contract, later(plusDays(day, 1), since), amendment);
};
