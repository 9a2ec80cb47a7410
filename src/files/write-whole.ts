import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that is there whole or not at all, durable once answered: temporary name, fsync, rename, fsync of the folder. */
export const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await synced(temporary, 'wx', (file) => file.writeFile(bytes));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await synced(dirname(path), 'r', async () => undefined);
};

type Handle = Awaited<ReturnType<typeof open>>;

const synced = async (path: string, flags: string, write: (file: Handle) => Promise<void>): Promise<void> => {
  const file = await open(path, flags, 0o600);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
};
