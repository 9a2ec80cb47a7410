import type { CalendarDate } from '../../shared/calendar.js';
import type { Account, Instalment } from '../account/state.js';
import { formalNoticeOn } from './formal-notice-on.js';
import { isOfEstate } from './is-of-estate.js';
import { meaningOfReturn } from './meaning-of-return.js';

export interface Dunned {
  readonly instalment: Instalment;
  /** day on which formal notice of it is sent if nobody pays until then */
  readonly on: CalendarDate;
}

const actionAfter = ({ refused }: Instalment) => refused && meaningOfReturn(refused.code, refused.on)?.action;

/** Its debtor was told what it is and when, by an announcement or by the debit that was tried. C. ass. R113-4. */
const wasTold = ({ announcedOn, tries }: Instalment): boolean => announcedOn !== undefined || tries > 0;
const isOurFault = (instalment: Instalment): boolean => {
  const action = actionAfter(instalment);
  return action === 'correct-and-reissue' || action === 'check-duplicate';
};

/**
 * Instalments of which formal notice will be given by itself, those to come included, each with its day. Not what was
 * never announced (C. ass. R113-4), not what came back by our own fault, and nothing of an account whose debtor died:
 * a person settles these. Our policy.
 */
export const dunnedInstalments = ({ instalments, debits }: Account): readonly Dunned[] => {
  if (instalments.some(isOfEstate)) return [];
  return instalments.flatMap((instalment) => {
    const on = wasTold(instalment) && !isOurFault(instalment) ? formalNoticeOn(instalment, debits) : undefined;
    return on === undefined ? [] : [{ instalment, on }];
  });
};
