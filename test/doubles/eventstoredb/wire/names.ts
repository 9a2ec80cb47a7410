import type { StreamIdentifier as WireStream, UUID as WireUuid } from '@eventstore/db-client/generated/shared_pb.js';
import { StreamIdentifier, UUID } from './messages.js';

export const streamOf = (identifier: WireStream | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const toStream = (name: string): WireStream => new StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));

const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/** UUIDs come as text or as two signed halves; they are kept as text with dashes. */
export const uuidOf = (uuid: WireUuid | undefined): string => {
  const structured = uuid?.getStructured();
  if (!structured) return uuid?.getString() ?? '';
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const toUuid = (id: string): WireUuid => new UUID().setString(id);
