import { traceWriter } from '../../shared/simulation/trace-writer.js';
import type { Trace } from '../../shared/trace.js';
import type { ContractEvent } from '../events.js';
import { refundOnTermination } from './refund-on-termination.js';

/** Why this refund: its trace, from what the event keeps. C. ass. L113-15-1; by version 1 of the rule. */
export const refundTrace = ({
  paid,
  endsOn,
  rule,
}: Extract<ContractEvent, { type: 'ContractTerminated' }>['data']): Trace =>
  traceWriter('contracts', rule.version)(refundOnTermination(paid, endsOn).amount);
