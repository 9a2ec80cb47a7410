import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { BankFileRefused } from './bank-file-refused.js';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A file is refused beyond, unpacked. */
const MOST_BYTES = 4 * 1024 ** 3;
/** From here on what is unpacked may be so many times what was packed: files of banks are 10 to 40 times as large. */
const UNJUDGED_BYTES = 16 * 1024 ** 2;
const MOST_TIMES = 200;

/** The text of a file, plain or gzip by its first bytes, UTF-8, in pieces; `onBytes` is given it unpacked. */
export async function* textOf(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: Uint8Array) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const bytes of plain(source)) {
    read += bytes.length;
    if (read > MOST_BYTES) throw new BankFileRefused('bank.too-large', { most: MOST_BYTES });
    onBytes(bytes);
    yield decoded(decoder, bytes);
  }
  yield decoded(decoder);
}

const decoded = (decoder: TextDecoder, bytes?: Uint8Array): string => {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new BankFileRefused(bytes === undefined ? 'bank.truncated' : 'bank.encoding');
  }
};

async function* plain(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let start = new Uint8Array();
  while (start.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  const whole = again(start, chunks);
  yield* isGzip(start) ? gunzipped(whole) : whole;
}

async function* again(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const compressed = Readable.from(source, { objectMode: false });
  compressed.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  let unpacked = 0;
  try {
    for await (const bytes of gunzip) {
      unpacked += (bytes as Uint8Array).length;
      if (unpacked > UNJUDGED_BYTES && unpacked > MOST_TIMES * gunzip.bytesWritten)
        throw new BankFileRefused('bank.too-large', { times: MOST_TIMES });
      yield bytes as Uint8Array;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new BankFileRefused('bank.truncated');
    if (code?.startsWith('Z_')) throw new BankFileRefused('bank.damaged-gzip');
    throw error;
  } finally {
    compressed.destroy();
  }
}
