import { contracts } from '../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../domain/contracts/events.js';
import type { Contract, SubscribedContract } from '../../domain/contracts/state.js';
import type { OrderedMessage } from '../../domain/correspondence/state.js';
import { sooner } from '../../domain/shared/calendar.js';
import { idIn } from '../../domain/shared/id-in.js';
import type { Cents } from '../../domain/shared/money.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Core } from '../core/open-core.js';
import { addressChangeApplied } from '../outbox/templates/address-change-applied.js';
import { contractAmended, type ContractAmended } from '../outbox/templates/contract-amended.js';
import { namedContract } from './named-contract.js';
import { toldEventOf, type ToldEvent } from './told-event.js';
import type { Worded } from './worded.js';

/** What an amendment did to its contract, on its day. */
const amendedBy = async (
  core: Core,
  cause: OrderedMessage['cause'],
): Promise<{ readonly told: ToldEvent<Contract>; readonly amended: ContractAmended }> => {
  const told = await toldEventOf(core, contracts, cause);
  const { from } = (told.event as Extract<ContractEvent, { type: 'AmendmentApplied' }>).data;
  const [premiumBefore, premium] = [told.before, told.state].map((contract) =>
    valueOn((contract as SubscribedContract).premium, from)!,
  ) as [Cents, Cents];
  return { told, amended: { ...(await namedContract(core, idIn(cause.stream))), from, premiumBefore, premium } };
};

/** An amendment took effect. */
export const amendmentWording = async (core: Core, { cause }: OrderedMessage): Promise<Worded> => {
  const { told, amended } = await amendedBy(core, cause);
  return { ...told, rendered: contractAmended(amended) };
};

/** What a move did: the amendment that came last, and those before it. */
export const moveWording = async (core: Core, { cause, others = [] }: OrderedMessage): Promise<Worded> => {
  const { told, amended } = await amendedBy(core, cause);
  const earlier = await Promise.all(others.map((other) => amendedBy(core, other)));
  const all = [...earlier.map((one) => one.amended), amended];
  const from = all.map((one) => one.from).reduce(sooner);
  return { ...told, rendered: addressChangeApplied({ from, contracts: all }) };
};
