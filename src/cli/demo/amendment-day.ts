import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { DemoContract } from './demo-contract.js';

/** The day of an amendment: it holds, once it is priced again where the premium changed meanwhile. */
export const tellAmendmentDay = (contract: DemoContract, from: CalendarDate, amendment: string): void =>
  contract.tell(from, async ({ amendments }) => {
    const apply = (what: string) => amendments.apply(contract.id, amendment, contract.caller(`${what} ${amendment}`));
    const applied = await apply('apply');
    if (applied.outcome !== 'refused' || applied.refusal.refused !== 'contracts.amendment-not-priced') return applied;
    await amendments.price(contract.id, amendment, contract.caller(`price ${amendment}`));
    return apply('apply priced');
  });
