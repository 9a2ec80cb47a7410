import type { JournalEvent } from '../../../domain/processes/journal/events.js';
import { journal } from '../../../domain/processes/journal/journal.js';
import { given } from '../../kit/given.js';

const begun: JournalEvent = { type: 'ProcessBegun', data: { process: 'address-change' } };
const refusal = {
  order: '1'.repeat(32),
  name: 'requested/x',
  stream: `contract-${'2'.repeat(32)}`,
  cause: '3'.repeat(32),
  reason: 'contracts.ended',
};
const refused: JournalEvent = { type: 'OrderRefused', data: refusal };

describe('the journal of a process', () => {
  it('tells its birth once', () => {
    given(journal, []).when({ type: 'BeginProcess', process: 'address-change' }).then([begun]);
    given(journal, [begun])
      .when({ type: 'BeginProcess', process: 'address-change' })
      .thenRefused('processes.begun-already');
  });

  it('keeps why an order came to nothing, the first time that it did', () => {
    given(journal, [])
      .when({ type: 'RecordRefusal', ...refusal })
      .then([refused]);
    given(journal, [refused])
      .when({ type: 'RecordRefusal', ...refusal, reason: 'contracts.unknown' })
      .thenRefused('processes.refusal-recorded-already');
    expect(given(journal, [refused]).state.refused).toEqual({ [refusal.order]: 'contracts.ended' });
  });
});
