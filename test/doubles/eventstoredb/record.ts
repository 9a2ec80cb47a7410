/** An event as a client proposes it; data and metadata are bytes that the server does not look into. */
export interface Proposed {
  /** UUID with dashes */
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  /** commit and prepare position alike */
  readonly position: bigint;
  /** hundreds of nanoseconds since 1970 */
  readonly created: bigint;
}

export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';
export type Current = bigint | 'no_stream';

export interface Append {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
}

export type AppendAnswer =
  | { readonly kind: 'success'; readonly revision: Current; readonly position?: bigint }
  | { readonly kind: 'wrong-expected-version'; readonly current: Current; readonly expected: Expected }
  | { readonly kind: 'stream-deleted' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'timeout' };
