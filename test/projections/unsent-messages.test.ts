import { date } from '../../domain/shared/calendar.js';
import { unsentMessages } from '../../projections/unsent-messages/view.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';

const stream = `correspondence-${MEMBER}`;
const on = date('2026-11-24');
const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];
const ordered = (message: string) => ({
  type: 'MessageOrdered',
  stream,
  data: {
    message,
    template: 'address-changed',
    medium: 'mail',
    cause: { stream: `member-${MEMBER}`, event: message },
    on,
  },
});
const shown = (message: string) =>
  ({ message, member: MEMBER, template: 'address-changed', medium: 'mail', on }) as const;

it('a message that has not left is found, and why it never will', () =>
  given([
    ordered(ONE),
    ordered(TWO),
    ordered(THREE),
    { type: 'MessageHandedOver', stream, data: { message: TWO, on } },
    {
      type: 'MessageRefused',
      stream,
      data: { message: THREE, on: date('2026-11-25'), reason: 'outbox.address-invalid' },
    },
  ])
    .project(unsentMessages)
    .expect({
      [ONE]: { ...shown(ONE), state: 'waiting' },
      [THREE]: { ...shown(THREE), state: 'refused', on: date('2026-11-25'), reason: 'outbox.address-invalid' },
    }));
