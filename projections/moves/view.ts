import { dayInParis } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { memberOf } from '../member-of.js';
import { changed, reached } from './changed.js';
import { MAX_MOVES, MovesDocument, type MovedContract } from './document.js';

const key = ({ subject }: { readonly subject?: string }): string => subject!;

const ofAmendment =
  (amendment: string) =>
  (known: MovedContract): boolean =>
    known.amendment === amendment;
const ofTalk =
  ({ move, contract }: { readonly move: string; readonly contract: string }) =>
  (known: MovedContract): boolean =>
    known.move === move && known.contract === contract;

/** One that was skipped without a question belongs to the move that was told last. */
const skipped = (document: MovesDocument, { data }: ViewEvent<'ContractMoveSkipped'>): MovesDocument => {
  const { move, contract, reason } = data;
  const status = 'unchanged' as const;
  if (document.moves.some(({ contracts }) => contracts.some(ofTalk(data))))
    return changed(document, ofTalk(data), { status, reason });
  const last = document.moves.at(-1);
  return last === undefined ? document : reached(document, { contract, status, from: last.from, move, reason });
};

/** What a member's moves did to his contracts, and what he is asked about; found by the member. */
export const moves = defineView<MovesDocument>({
  name: 'moves',
  version: 1,
  partition: 'subject',
  document: MovesDocument,
  on: {
    MemberJoined: { key: memberOf, apply: () => ({ moves: [] }) },
    AddressChanged: {
      key: memberOf,
      apply: (document, { data: { from }, occurredAt }) =>
        document && {
          moves: [...document.moves, { from, toldOn: dayInParis(occurredAt), contracts: [] }].slice(-MAX_MOVES),
        },
    },
    ContractMoveAsked: {
      key,
      apply: (document, { data: { move, contract, from } }) =>
        document && reached(document, { contract, status: 'asked', from, move }),
    },
    ContractMoveAnswered: {
      key,
      apply: (document, { data }) =>
        document && changed(document, ofTalk(data), { status: data.agreed ? 'agreed' : 'declined' }),
    },
    ContractMoveSkipped: { key, apply: (document, event) => document && skipped(document, event) },
    AmendmentRequested: {
      key: ({ subject, data: { cause } }) => (cause === 'address-change' ? [subject!] : []),
      apply: (document, event) => {
        const { amendment, from } = event.data;
        return document && reached(document, { contract: contractOf(event), status: 'requested', from, amendment });
      },
    },
    AmendmentPriced: {
      key,
      apply: (document, { data: { amendment, pricings } }) =>
        document && changed(document, ofAmendment(amendment), { status: 'priced', yearly: pricings[0]!.yearly }),
    },
    AmendmentApplied: {
      key,
      apply: (document, { data: { amendment } }) =>
        document && changed(document, ofAmendment(amendment), { status: 'applied' }),
    },
    AmendmentWithdrawn: {
      key,
      apply: (document, { data: { amendment, reason } }) =>
        document && changed(document, ofAmendment(amendment), { status: 'withdrawn', reason }),
    },
  },
});
