import { mandates } from '../../../domain/payments/mandates/mandates.js';
import type { Mandate } from '../../../domain/payments/mandates/state.js';
import { accountChangedSince } from '../../../domain/payments/rules/account-changed-since.js';
import { returnedDebit } from '../../../domain/processes/returned-debit/returned-debit.js';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { refuse } from '../../../domain/shared/decider.js';
import type { Core } from '../../core/open-core.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** The return of a debit, after which its mandate may be blocked. */
export const followedReturnedDebit = ({ commands, clock }: Pick<Core, 'commands' | 'clock'>): AnyProcess =>
  followed({
    process: returnedDebit,
    version: 1,
    carryOut: ({ stream, command: { type, why, code, member: subject, submittedOn } }, caller) => {
      const prepare = (mandate: Mandate) =>
        why === 'account' && mandate.status !== 'none' && accountChangedSince(mandate, submittedOn)
          ? refuse('payments.account-changed-since')
          : { type, today: dayInParis(clock.now()), why, code };
      return commands.execute({ decider: mandates, stream, subject, prepare }, caller);
    },
  });
