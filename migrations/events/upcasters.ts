import type { catalogue, EventName } from '../../domain/catalogue.js';
import { addressChangedV1toV2 } from './membership/address-changed.v1-to-v2.js';
import { memberJoinedV1toV2 } from './membership/member-joined.v1-to-v2.js';
import type { Upcaster, UpcastersOf } from './upcaster.js';

type Versions = { readonly [Name in EventName]: (typeof catalogue)[Name]['version'] };

/** Every hop ever needed: type → version that is read → the step to the next version. A missing one does not compile. */
export const upcasters: Readonly<Record<string, Readonly<Record<number, Upcaster>>>> = {
  MemberJoined: { 1: memberJoinedV1toV2 },
  AddressChanged: { 1: addressChangedV1toV2 },
} satisfies UpcastersOf<Versions>;
