import { z } from 'zod';

/** Classes of personal data, each with its own time limit and its own key per member (`domain/parameters/retention.ts`). */
export const RETENTION_CLASSES = [
  'contact',
  'identity',
  'contract',
  'payment',
  'accounting',
  'savings',
  'health',
  'messages',
  'access',
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Personal content as it is stored: one block, AES-256-GCM under the key named; opened at the edge alone. */
export interface Sealed {
  readonly sealed: RetentionClass;
  readonly key: string;
  readonly box: string;
}

export const SealedBlock = z.strictObject({
  sealed: z.enum(RETENTION_CLASSES),
  key: z.string().regex(/^[0-9a-f]{32}$/),
  box: z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .max(1_400_000),
});

/** Content that is open where it is decided and sealed from the store on; folds and views carry it without a look. */
export type Personal<Content> = Content | Sealed;

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'box' in value;

/** A field of personal content in an answer, to be opened at the edge: `{personal: the block, field: "address"}`. */
export interface PersonalField {
  readonly personal: Personal<unknown>;
  readonly field: string;
  /** an account number, of which the end alone is shown */
  readonly masked?: true;
}

/** Names a field of a block without opening it. */
export const field = <Content>(personal: Personal<Content>, name: keyof Content & string): PersonalField => ({
  personal,
  field: name,
});

/** The same for an account number that leaves masked. */
export const maskedField = <Content>(personal: Personal<Content>, name: keyof Content & string): PersonalField => ({
  ...field(personal, name),
  masked: true,
});
