import type { SignIn } from '../../src/cli/demo/sign-ins.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** the JSON of the body; {} when it is empty or something else */
  readonly body: Record<string, unknown>;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** sent as JSON */
  readonly json?: unknown;
  /** sent as it is, with the media type in `headers` */
  readonly raw?: string;
}

/** Someone who sends requests to the server, signed in or not. */
export class Client {
  constructor(
    readonly address: string,
    readonly cookie?: string,
  ) {}

  /** Signs in and answers a client that holds the cookie. */
  static async signedIn(address: string, signIn: SignIn): Promise<Client> {
    const answer = await new Client(address).post('/v1/sessions', signIn);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 201 || cookie === undefined) throw new Error(`sign-in: ${answer.status} ${answer.text}`);
    return new Client(address, cookie);
  }

  async ask(method: string, path: string, { headers = {}, json, raw }: Asked = {}): Promise<Answer> {
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...((json !== undefined || raw !== undefined) && { body: raw ?? JSON.stringify(json) }),
    });
    const text = await answer.text();
    const read = /json/.test(answer.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : undefined;
    return { status: answer.status, headers: answer.headers, text, body: (read ?? {}) as Answer['body'] };
  }

  get(path: string, headers: Asked['headers'] = {}): Promise<Answer> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, json: unknown, headers: Asked['headers'] = {}): Promise<Answer> {
    return this.ask('POST', path, { json, headers });
  }

  put(path: string, json: unknown, headers: Asked['headers'] = {}): Promise<Answer> {
    return this.ask('PUT', path, { json, headers });
  }
}
