import { impossible, refuse, type Decider, type Decision } from '../../shared/decider.js';
import type { AddressChangeCommand } from './commands.js';
import type { AddressChangeEvent } from './events.js';

/** What was asked and answered, by move and contract; skipped counts as answered. */
export type Talk = Readonly<Record<string, 'asked' | 'answered'>>;

const keyOf = ({ move, contract }: { readonly move: string; readonly contract: string }): string =>
  `${move}/${contract}`;

const evolve = (talk: Talk, { type, data }: AddressChangeEvent): Talk => ({
  ...talk,
  [keyOf(data)]: type === 'ContractMoveAsked' ? 'asked' : 'answered',
});

const decide = ({ type, ...data }: AddressChangeCommand, talk: Talk): Decision<AddressChangeEvent> => {
  const known = talk[keyOf(data)];
  const decided = { type, ...data } as AddressChangeCommand;
  switch (decided.type) {
    case 'AskContractMove':
      return known ? refuse('address-change.already-asked') : [{ type: 'ContractMoveAsked', data: dataOf(decided) }];
    case 'AnswerContractMove':
      return known === 'asked'
        ? [{ type: 'ContractMoveAnswered', data: dataOf(decided) }]
        : refuse(known ? 'address-change.already-answered' : 'address-change.not-asked');
    case 'SkipContractMove':
      return [{ type: 'ContractMoveSkipped', data: dataOf(decided) }];
    default:
      return impossible(decided);
  }
};

const dataOf = <Command extends AddressChangeCommand>({ type: _type, ...data }: Command): Omit<Command, 'type'> => data;

/** The talk with a member about which contracts follow his move, stream `address-change-<member>`. */
export const talk: Decider<Talk, AddressChangeCommand, AddressChangeEvent> = { initialState: {}, decide, evolve };
