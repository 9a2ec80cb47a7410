import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What it does with a mail: takes it, refuses the recipient, refuses the text, or breaks off after the text, having it or not. */
export type Mood = 'take' | 'refuse-recipient' | 'refuse-text' | 'break-after-text' | 'take-and-break';

/** A mail server of RFC 5321 for tests, as small as can be, with moods. */
export class SmtpServer {
  readonly taken: string[] = [];
  readonly recipients: string[] = [];
  mood: Mood = 'take';

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmtpServer> {
    const server = createServer();
    const smtp = new SmtpServer(server);
    server.on('connection', (socket) => smtp.serve(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    let [received, inText] = ['', false];
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (bytes) => {
      received += bytes.toString();
      const end = inText ? '\r\n.\r\n' : '\r\n';
      for (let at = received.indexOf(end); at >= 0; at = received.indexOf(inText ? '\r\n.\r\n' : '\r\n')) {
        const said = received.slice(0, at);
        received = received.slice(at + (inText ? 5 : 2));
        if (inText) this.hearText(socket, said);
        else this.answer(socket, said);
        inText = !inText && said.toUpperCase() === 'DATA';
      }
    });
  }

  private answer(socket: Socket, command: string): void {
    if (command.toUpperCase().startsWith('RCPT TO:')) {
      this.recipients.push(command.slice(8));
      if (this.mood === 'refuse-recipient') return void socket.write('550 no such mailbox\r\n');
    }
    if (command.toUpperCase() === 'QUIT') return void socket.end('221 bye\r\n');
    socket.write(command.toUpperCase() === 'DATA' ? '354 go on\r\n' : '250 ok\r\n');
  }

  private hearText(socket: Socket, text: string): void {
    if (this.mood === 'refuse-text') return void socket.write('452 full\r\n');
    if (this.mood !== 'break-after-text') this.taken.push(text);
    if (this.mood === 'take') return void socket.write('250 taken\r\n');
    socket.destroy();
  }
}
