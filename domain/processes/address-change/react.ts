import type { ApplyAmendment, PriceAmendment, RequestAmendment, WithdrawAmendment } from '../../contracts/commands.js';
import type { Happened, Order } from '../process.js';
import type { AskContractMove } from './commands.js';
import type { Seen } from './evolve.js';
import type { AddressChange, Piece } from './state.js';

/**
 * What the process orders. The handler adds the day, the prices of the tariff and, to a request, what is insured, opened
 * and with the new address in the place of the old one; a contract that insures another place is skipped by it.
 */
export type AddressChangeOrder =
  | AskContractMove
  | (Pick<RequestAmendment, 'type' | 'amendment' | 'from' | 'cause'> & { readonly move: string })
  | Pick<PriceAmendment, 'type' | 'amendment'>
  | Pick<ApplyAmendment, 'type' | 'amendment'>
  | Pick<WithdrawAmendment, 'type' | 'amendment' | 'reason'>;

/** What each contract has come to since, in the order of the pieces: homes before cars. */
export const react = (
  { subject }: Happened<Seen>,
  before: AddressChange,
  after: AddressChange,
): readonly Order<AddressChangeOrder>[] => {
  const former = new Map(before.pieces.map(({ amendment, status }) => [amendment, status]));
  return after.pieces
    .filter(({ amendment, status }) => former.get(amendment) !== status)
    .flatMap((piece) => ordered(piece, subject));
};

const ordered = (piece: Piece, member: string | undefined): readonly Order<AddressChangeOrder>[] => {
  const { move, contract, from, status } = piece;
  const name = `${status}/${move}/${contract}`;
  if (status === 'asked')
    return [{ stream: `address-change-${member}`, name, command: { type: 'AskContractMove', move, contract, from } }];
  const command = commandOf(piece);
  return command ? [{ stream: `contract-${contract}`, name, command }] : [];
};

const commandOf = ({ move, from, amendment, status }: Piece): AddressChangeOrder | undefined => {
  switch (status) {
    case 'requested':
      return { type: 'RequestAmendment', amendment, from, cause: 'address-change', move };
    case 'pricing':
      return { type: 'PriceAmendment', amendment };
    case 'applying':
      return { type: 'ApplyAmendment', amendment };
    case 'withdrawing':
      return { type: 'WithdrawAmendment', amendment, reason: 'member' };
    default:
      return undefined;
  }
};
