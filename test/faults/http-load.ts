import { Client, type Answer } from '../kit/client.js';
import { address, joining } from '../kit/joining.js';

/** What a client makes sure of by its key: the request, and the answer once he had one. */
export interface Wish {
  readonly cookie: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  answer?: Told;
}
export type Told = readonly [status: number, text: string, position: string | null, etag: string | null];

const told = ({ status, text, headers }: Answer): Told => [status, text, headers.get('position'), headers.get('etag')];

/** Sends a wish, now or again; what it is told. Throws when the server is gone. */
export const send = async (serverAddress: string, { cookie, path, body, key }: Wish): Promise<Told> =>
  told(await new Client(serverAddress, cookie).post(path, body, { 'idempotency-key': key }));

let made = 0;

/** A joining by the adviser or a member's change of address, in turn; each makes one event of its own. */
const nextWish = (adviser: string, members: readonly string[]): Wish => {
  made += 1;
  const key = `charge-${String(made).padStart(6, '0')}`;
  return made % 2 === 0
    ? { cookie: adviser, path: '/v1/advice/members', body: joining(key), key }
    : {
        cookie: members[made % members.length]!,
        path: '/v1/me/address-changes',
        body: { from: '2027-01-15', address: address(`${made} rue de la Charge`) },
        key,
      };
};

/** Puts wishes of `callers` into `wishes` until the server is gone; those without an answer may have been heard. */
export const loadUntilGone = async (
  serverAddress: string,
  callers: number,
  { adviser, members }: { readonly adviser: string; readonly members: readonly string[] },
  wishes: Wish[],
): Promise<void> => {
  const call = async (): Promise<void> => {
    for (;;) {
      const wish = nextWish(adviser, members);
      wishes.push(wish);
      try {
        wish.answer = await send(serverAddress, wish);
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
};
