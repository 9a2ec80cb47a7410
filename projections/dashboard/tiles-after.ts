import { contractOf } from '../contract-of.js';
import type { ContractViewEvent } from '../contracts/contract-event.js';
import { courseAfter } from '../contracts/course-after.js';
import { firstCourse } from '../contracts/first-course.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { MAX_TILES, type DashboardDocument, type Tile } from './document.js';
import { tileAccountAfter } from './tile-account-after.js';
import { NO_ACCOUNT } from './tile-account.js';

type Tiles = DashboardDocument['contracts'];

/** What an event of a contract does to the tiles of the member who holds it. */
export const tilesAfter = (tiles: Tiles, event: ContractViewEvent): Tiles => {
  if (event.type === 'ContractSubscribed') return withRoom([...tiles, first(event)]);
  const contract = contractOf(event);
  return tiles.map((tile) =>
    tile.contract === contract ? { ...tile, course: courseAfter(tile.course, event) } : tile,
  );
};

/** What an event of an account does to the tile of its contract. */
export const tilesPaidAfter = (tiles: Tiles, event: AccountViewEvent): Tiles => {
  const contract = contractOf(event);
  return tiles.map((tile) =>
    tile.contract === contract ? { ...tile, account: tileAccountAfter(tile.account, event) } : tile,
  );
};

const first = (event: ContractViewEvent<'ContractSubscribed'>): Tile => ({
  contract: contractOf(event),
  number: event.data.number,
  family: event.data.family,
  subscribedOn: event.data.acceptedOn,
  course: firstCourse(event),
  account: NO_ACCOUNT,
});

/** Where there are too many, the one that ended first goes; else the oldest: the list of contracts has them all. */
const withRoom = (tiles: Tiles): Tiles => {
  if (tiles.length <= MAX_TILES) return tiles;
  const ended = tiles.filter(({ course }) => course.end !== undefined).sort(byEnd);
  const gone = ended[0] ?? tiles[0];
  return tiles.filter((tile) => tile !== gone);
};

const byEnd = (one: Tile, other: Tile): number => (one.course.end!.endsOn < other.course.end!.endsOn ? -1 : 1);
