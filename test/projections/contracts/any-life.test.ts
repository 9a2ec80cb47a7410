import fc from 'fast-check';
import { statusOn } from '../../../domain/contracts/rules/status-on.js';
import type { SubscribedContract } from '../../../domain/contracts/state.js';
import { plusDays } from '../../../domain/shared/calendar.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { courseOn } from '../../../projections/contracts/query/course-on.js';
import { contracts } from '../../../projections/contracts/view.js';
import { FIRST, live, lives, type Lived } from '../../domain/contracts/lives.js';
import { subscribed } from '../../domain/contracts/policies.js';
import { given } from '../../kit/project.js';
import { ID, told } from './told-contract.js';

const RUNS = 25;

const documentOf = async ({ events, days }: Lived): Promise<ContractDocument> => {
  const history = [told(subscribed(FIRST), FIRST), ...events.map((event, index) => told(event, days[index]))];
  return (await given(history).project(contracts).documents())[ID]!;
};

const timelinesOf = ({ premium, frequency }: Pick<SubscribedContract, 'premium' | 'frequency'>) => [premium, frequency];

describe('whatever happens to a contract', () => {
  it('its document says what the contract is for its commands', () =>
    fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const lived = live(life);
        const { course, terms } = await documentOf(lived);
        const { contract, days } = lived;
        expect(timelinesOf(course)).toEqual(timelinesOf(contract));
        expect(terms.cover).toEqual(contract.cover);
        expect(terms.insured).toEqual(contract.insured);
        expect(terms.pending.map(({ amendment }) => amendment)).toEqual(
          contract.pending.map(({ amendment }) => amendment),
        );
        expect(course.dueDates.at(-1)!.value).toBe(contract.nextDueOn);
        const later = plusDays(days.at(-1) ?? FIRST, 400);
        expect(courseOn(course, later).status).toBe(statusOn(contract, later));
      }),
      { numRuns: RUNS },
    ));
});
