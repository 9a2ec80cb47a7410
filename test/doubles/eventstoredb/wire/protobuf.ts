import { createRequire } from 'node:module';
import type AnyModule from 'google-protobuf/google/protobuf/any_pb.js';
import type EmptyModule from 'google-protobuf/google/protobuf/empty_pb.js';

/** The well-known messages of the very google-protobuf that the client's generated code uses: two releases do not mix. */
const requireAsClient = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));

export const { Any } = requireAsClient('google-protobuf/google/protobuf/any_pb.js') as typeof AnyModule;
export const { Empty: GoogleEmpty } = requireAsClient(
  'google-protobuf/google/protobuf/empty_pb.js',
) as typeof EmptyModule;
