import { CHANNELS, type Channel, type ContactDetails } from '../../../domain/membership/events.js';
import { membership } from '../../../domain/membership/membership.js';
import { given } from '../../kit/given.js';
import { choosing, joined, reaching } from './people.js';

const MEANS: readonly ContactDetails[] = [
  {},
  { email: 'a@b.fr' },
  { secondEmail: 'a@b.fr' },
  { phone: '+33612345678' },
  { email: 'a@b.fr', secondEmail: 'c@d.fr', phone: '+33612345678' },
];
/** Written out, so that the rule is not told by itself: which of MEANS reach a member by each channel. */
const REACHED: Record<Channel, readonly boolean[]> = {
  post: [true, true, true, true, true],
  email: [false, true, false, false, true],
  sms: [false, false, false, true, true],
};
const CASES = CHANNELS.flatMap((channel) =>
  MEANS.map((contact, index) => ({ channel, contact, reached: REACHED[channel][index]! })),
);

describe('a preferred channel', () => {
  it.each(CASES)('$channel with $contact: $reached', ({ channel, contact, reached }) => {
    const outcome = given(membership, [joined()]).when(choosing(channel, contact));
    if (reached) outcome.then([{ type: 'PreferredChannelChosen', data: { contact: { preferredChannel: channel } } }]);
    else outcome.thenRefused('membership.channel-without-contact', { channel });
  });

  it('is refused to one who is no member', () =>
    given(membership, []).when(choosing('post', {})).thenRefused('membership.not-a-member'));

  it('leaves the contact details as they are', () =>
    given(membership, [joined()])
      .when(choosing('sms', { phone: '+33612345678' }))
      .thenState((member) =>
        expect(member).toMatchObject({ channel: { preferredChannel: 'sms' }, contact: { email: 'zoe@exemple.fr' } }),
      ));
});

describe('new contact details', () => {
  it.each(CASES)('$contact under $channel: $reached', ({ channel, contact, reached }) => {
    const outcome = given(membership, [joined()]).when(reaching(contact, channel));
    if (reached) outcome.then([{ type: 'ContactDetailsChanged', data: { contact } }]);
    else outcome.thenRefused('membership.channel-without-contact', { channel });
  });

  it('are refused to one who is no member', () =>
    given(membership, []).when(reaching({}, 'post')).thenRefused('membership.not-a-member'));

  it('are all of them: what is not said is gone', () =>
    given(membership, [joined()])
      .when(reaching({ email: 'new@exemple.fr' }, 'email'))
      .thenState((member) => expect(member).toMatchObject({ contact: { email: 'new@exemple.fr' } })));
});
