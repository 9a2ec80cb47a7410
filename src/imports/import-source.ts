import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK = 256 * 1_024;
const GZIP = Buffer.from([0x1f, 0x8b]);
/** A pipe has no place to read at: opened so it says so, and does not wait for who would write into it. */
const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK;

/** A file as it lies there. */
export interface Fingerprint {
  /** in hex, as `sha256sum` says it */
  readonly sha256: string;
  readonly bytes: number;
  /** with gzip */
  readonly packed: boolean;
}

/** A file to import, packed with gzip or not, and how much of it was read. */
export class ImportSource {
  private taken = 0;
  /** of the bytes of the last reading that came to the end */
  private digest: string | undefined;

  private constructor(
    private readonly path: string,
    readonly size: number,
    readonly isPacked: boolean,
  ) {}

  /** Throws what the file system throws where the file cannot be read. */
  static async open(path: string): Promise<ImportSource> {
    const handle = await open(path, AT_ONCE);
    try {
      return new ImportSource(path, (await handle.stat()).size, await isPacked(handle));
    } finally {
      await handle.close();
    }
  }

  get read(): number {
    return this.taken;
  }

  /** Reads it, before anything is made of it: what it is known by. */
  async fingerprint(): Promise<Fingerprint> {
    await once(this.packed(), 'end');
    return { sha256: this.digest!, bytes: this.taken, packed: this.isPacked };
  }

  /** Was it another file when it was read last? One of which the end was not reached is not known to be. */
  differsFrom({ sha256 }: Fingerprint): boolean {
    return this.digest !== undefined && this.digest !== sha256;
  }

  /** Its bytes, unpacked, from the first on. */
  bytes(): AsyncIterable<Buffer> {
    const file = this.packed();
    // the reader of what comes out is told of an error by the iteration itself
    return pipeline(file, this.isPacked ? createGunzip() : new PassThrough(), () => undefined);
  }

  /** Its bytes as they lie there, from the first on. */
  packed(): ReadStream {
    this.taken = 0;
    this.digest = undefined;
    const hash = createHash('sha256');
    const file = createReadStream(this.path, { highWaterMark: CHUNK });
    file.on('data', (chunk) => {
      this.taken += chunk.length;
      hash.update(chunk);
    });
    file.once('end', () => (this.digest = hash.digest('hex')));
    return file;
  }
}

const isPacked = async (handle: FileHandle): Promise<boolean> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
  return bytesRead === GZIP.length && buffer.equals(GZIP);
};
