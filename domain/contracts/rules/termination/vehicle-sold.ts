import { contractDelays } from '../../../parameters/contracts.js';
import { plusDays, type CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import { delay } from '../delay.js';
import type { EndOfGround } from './termination-dates.js';

const source = 'C. ass. L121-11';

/** Ten days after a notice by either side, and by itself six months after the sale. C. ass. L121-11. */
export const vehicleSold = (
  { sale }: SubscribedContract,
  receivedOn: CalendarDate,
  byItself: boolean,
): EndOfGround | Refusal => {
  if (sale === undefined) return refuse('contracts.vehicle-not-sold');
  const { soldOn, lapsesOn } = sale;
  const dates = { noticeFrom: soldOn, noticeBy: lapsesOn, source };
  if (byItself)
    return receivedOn < lapsesOn ? refuse('contracts.lapse-to-come', { lapsesOn }) : { ...dates, endsOn: lapsesOn };
  const endsOn = plusDays(receivedOn, delay(contractDelays.saleNotice, receivedOn));
  return { ...dates, endsOn: endsOn < lapsesOn ? endsOn : lapsesOn };
};
