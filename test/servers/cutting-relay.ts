import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a client and a MongoDB, and loses connections when a test says so. */
export class CuttingRelay {
  private readonly sockets = new Set<Socket>();
  private armed: string | undefined;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Before the server of a URL of one host; `url` is the same through the relay. */
  static async before(url: string): Promise<CuttingRelay> {
    const { hostname, port } = new URL(url);
    const server = createServer((client) => relay.join(client, connect(Number(port), hostname)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const through = new URL(url);
    through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const relay = new CuttingRelay(server, through.href);
    return relay;
  }

  /** The next command of this name reaches the server; its answer is lost with the connection. */
  loseAnswerTo(command: string): void {
    this.armed = command;
  }

  get lost(): boolean {
    return this.armed === undefined;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    let losing = false;
    client.on('data', (request: Buffer) => {
      // the first field of a command is its name, a string
      if (this.armed !== undefined && request.includes(`\x02${this.armed}\0`)) {
        losing = true;
        this.armed = undefined;
      }
      server.write(request);
    });
    server.on('data', (answer: Buffer) => (losing ? client.destroy() : client.write(answer)));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
    }
  }
}
