import { membership } from '../../../domain/membership/membership.js';
import { joined, moved, nantes } from './people.js';

describe('a history that cannot be', () => {
  it('is not folded: an event before the member joined', () =>
    expect(() => membership.evolve(membership.initialState, moved('2026-03-01', nantes))).toThrow(
      'AddressChanged before MemberJoined',
    ));

  it('is not folded: an event that this release does not know', () => {
    const member = membership.evolve(membership.initialState, joined());
    expect(() => membership.evolve(member, { type: 'Knighted', data: {} } as never)).toThrow('impossible case');
    expect(() => membership.decide({ type: 'Knight' } as never, member)).toThrow('impossible case');
  });
});
