import { put } from '../../domain/shared/timeline.js';
import { defineView } from '../define-view.js';
import { memberOf } from '../member-of.js';
import { ProfileDocument } from './document.js';

export const profile = defineView<ProfileDocument>({
  name: 'profile',
  version: 1,
  partition: 'subject',
  document: ProfileDocument,
  on: {
    MemberJoined: {
      key: memberOf,
      apply: (_none, { data: { joinedOn, identity, contact }, stream }) => ({
        member: memberOf({ stream }),
        joinedOn,
        identity,
        addresses: [{ from: joinedOn, value: identity }],
        contact,
        channel: contact,
      }),
    },
    AddressChanged: {
      key: memberOf,
      apply: (document, { data }) =>
        document && { ...document, addresses: put(document.addresses, data.from, data.identity) },
    },
    ContactDetailsChanged: {
      key: memberOf,
      apply: (document, { data }) => document && { ...document, contact: data.contact },
    },
    PreferredChannelChosen: {
      key: memberOf,
      apply: (document, { data }) => document && { ...document, channel: data.contact },
    },
  },
});
