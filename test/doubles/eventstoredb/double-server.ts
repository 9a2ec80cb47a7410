import { Server, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { guarded } from './credentials-guard.js';
import type { DoubleState } from './double-state.js';
import { appendService } from './services/append.js';
import { batchAppendService } from './services/batch-append.js';
import { deleteService, tombstoneService } from './services/delete-and-tombstone.js';
import { gossipService } from './services/gossip.js';
import { readService } from './services/read.js';
import { serverFeaturesService } from './services/server-features.js';

export interface ServerOptions {
  readonly batchAppend: boolean;
  readonly user: string | undefined;
  readonly address: () => { readonly host: string; readonly port: number };
}

/** The services of the double on the client's own generated stubs, not yet listening. */
export const doubleServer = (state: DoubleState, { batchAppend, user, address }: ServerOptions): Server => {
  const streams: UntypedServiceImplementation = {
    append: appendService(state),
    batchAppend: batchAppendService(state),
    read: readService(state),
    delete: deleteService(state),
    tombstone: tombstoneService(state),
  };
  const server = new Server();
  server.addService(StreamsService, guarded(streams, user));
  server.addService(ServerFeaturesService, { getSupportedMethods: serverFeaturesService(batchAppend) });
  server.addService(GossipService, { read: gossipService(address) });
  return server;
};
