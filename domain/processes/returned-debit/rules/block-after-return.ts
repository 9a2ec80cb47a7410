import type { ReturnAction } from '../../../parameters/return-codes.js';
import type { Block } from '../../../payments/mandates/events.js';
import { meaningOfReturn } from '../../../payments/rules/meaning-of-return.js';
import type { CalendarDate } from '../../../shared/calendar.js';
import { impossible } from '../../../shared/decider.js';

/**
 * Why a mandate is not used any more after a return, by its reason code on its day; `undefined` where it may be: the debt
 * is presented again, or a person looks at what was ours to do better. EPC173-14; what follows a code is our policy.
 */
export const blockAfterReturn = (code: string, returnedOn: CalendarDate): Block | undefined => {
  const action = meaningOfReturn(code, returnedOn)?.action;
  return action && blockOf(action);
};

const blockOf = (action: ReturnAction): Block | undefined => {
  switch (action) {
    case 'block-mandate':
      return 'account';
    case 'sign-again':
      return 'signature';
    case 'stop-all':
      return 'death';
    case 'contact':
      return 'refusal';
    case 'ask-to-unlock':
      return 'bank';
    case 'represent':
    case 'correct-and-reissue':
    case 'check-duplicate':
      return undefined;
    default:
      return impossible(action);
  }
};
