import type { handleUnaryCall } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';

const METHODS = ['read', 'append', 'delete', 'tombstone'];

/** What the client asks first. Without `batchAppend` in the list it uses the plain append. */
export const serverFeaturesService =
  (batchAppend: boolean): handleUnaryCall<Empty, SupportedMethods> =>
  (_call, answer) => {
    const methods = (batchAppend ? [...METHODS, 'batchappend'] : METHODS).map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion('23.10.6').setMethodsList(methods));
  };
