/** This is a double of EventStoreDB, not EventStoreDB: a gRPC server that behaves as the facts that were measured say. */
import { Server, ServerCredentials, type ConnectionInjector, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { guarded } from './credentials-guard.js';
import { DoubleLog } from './double-log.js';
import type { DoubleState } from './double-state.js';
import { Faults } from './faults.js';
import { appendService } from './services/append.js';
import { batchAppendService } from './services/batch-append.js';
import { deleteService, tombstoneService } from './services/delete-and-tombstone.js';
import { gossipService } from './services/gossip.js';
import { readService } from './services/read.js';
import { serverFeaturesService } from './services/server-features.js';

export interface DoubleOptions {
  /** 0: a free one */
  readonly port?: number;
  readonly log?: DoubleLog;
  /** whether the shared append stream is offered, as a 23.10 does */
  readonly batchAppend?: boolean;
  readonly liveBuffer?: number;
  /** `name:password` that every call must carry */
  readonly user?: string;
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer };
}

const HOST = '127.0.0.1';

export class EventStoreDbDouble {
  readonly faults = new Faults();
  readonly counted = { appends: 0, reads: 0, subscriptions: 0 };
  readonly log: DoubleLog;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private net: NetServer | undefined;
  private server: Server | undefined;

  private constructor(private readonly options: DoubleOptions) {
    this.log = options.log ?? DoubleLog.fresh();
    this.port = options.port ?? 0;
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(options);
    await double.listen();
    return double;
  }

  get address(): string {
    return `${HOST}:${this.port}`;
  }

  get url(): string {
    const user = this.options.user === undefined ? '' : `${this.options.user}@`;
    return `esdb://${user}${this.address}?tls=${this.options.tls !== undefined}`;
  }

  /** Ends every connection at once, without a word, as a network does. */
  loseConnections(): void {
    this.sockets.forEach((socket) => socket.resetAndDestroy());
  }

  private loseConnection(peer: string): void {
    const lost = [...this.sockets].filter(({ remoteAddress, remotePort }) => `${remoteAddress}:${remotePort}` === peer);
    if (lost.length === 0) throw new Error(`no connection of ${peer} to lose`);
    lost.forEach((socket) => socket.resetAndDestroy());
  }

  /** Ends at once, as `kill -9` does; what was written is kept. */
  async stop(): Promise<void> {
    const { net } = this;
    this.net = undefined;
    if (!net) return;
    const closed = new Promise<void>((resolve) => net.close(() => resolve()));
    this.loseConnections();
    this.server?.forceShutdown();
    await closed;
  }

  /** Listens again on the same port, with what was written before. */
  async restart(): Promise<void> {
    await this.stop();
    await this.listen();
  }

  private async listen(): Promise<void> {
    this.server = this.services();
    const injector = this.server.createConnectionInjector(this.credentials());
    const net = createServer((socket) => this.connected(socket, injector));
    this.net = net;
    await new Promise<void>((resolve, reject) => {
      net.once('error', reject);
      net.listen(this.port, HOST, resolve);
    });
    this.port = (net.address() as AddressInfo).port;
  }

  private connected(socket: Socket, injector: ConnectionInjector): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    injector.injectConnection(socket);
  }

  private credentials(): ServerCredentials {
    const { tls } = this.options;
    if (!tls) return ServerCredentials.createInsecure();
    return ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }]);
  }

  private services(): Server {
    const state: DoubleState = {
      log: this.log,
      faults: this.faults,
      counted: this.counted,
      liveBuffer: this.options.liveBuffer ?? 256,
      loseConnection: (peer) => this.loseConnection(peer),
    };
    const streams: UntypedServiceImplementation = {
      append: appendService(state),
      batchAppend: batchAppendService(state),
      read: readService(state),
      delete: deleteService(state),
      tombstone: tombstoneService(state),
    };
    const server = new Server();
    server.addService(StreamsService, guarded(streams, this.options.user));
    server.addService(ServerFeaturesService, {
      getSupportedMethods: serverFeaturesService(this.options.batchAppend ?? true),
    });
    server.addService(GossipService, { read: gossipService(() => ({ host: HOST, port: this.port })) });
    return server;
  }
}
