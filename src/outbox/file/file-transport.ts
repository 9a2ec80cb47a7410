import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../message.js';
import { NotHandedOver } from '../not-handed-over.js';
import type { Envelope, Transport } from '../transport.port.js';
import { trackingOf } from './tracking-of.js';
import { writtenForm } from './written-form.js';
import { writeWhole } from '../../files/write-whole.js';

/** One file a message in a folder, named after its id: whoever sees the name sees the whole of it. */
export class FileTransport implements Transport {
  readonly repeatable = true;
  readonly trackingOf = trackingOf;

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async send(envelope: Envelope, message: Message): Promise<void> {
    const { extension, bytes } = await writtenForm(envelope, message, this.from);
    await writeWhole(join(this.folder, `${envelope.id}.${extension}`), bytes).catch((error: NodeJS.ErrnoException) => {
      throw new NotHandedOver(`outbox.file-${(error.code ?? 'fault').toLowerCase()}`);
    });
  }
}
