import { createReadStream, type ReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK = 256 * 1_024;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** A file to import, packed with gzip or not, and how much of it was read. */
export class ImportSource {
  private taken = 0;

  private constructor(
    private readonly path: string,
    readonly size: number,
    private readonly isPacked: boolean,
  ) {}

  /** Throws what the file system throws where the file cannot be read. */
  static async open(path: string): Promise<ImportSource> {
    const handle = await open(path);
    try {
      return new ImportSource(path, (await handle.stat()).size, await isPacked(handle));
    } finally {
      await handle.close();
    }
  }

  get read(): number {
    return this.taken;
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
    const file = createReadStream(this.path, { highWaterMark: CHUNK });
    file.on('data', (chunk) => (this.taken += chunk.length));
    return file;
  }
}

const isPacked = async (handle: FileHandle): Promise<boolean> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
  return bytesRead === GZIP.length && buffer.equals(GZIP);
};
