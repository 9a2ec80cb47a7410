import { z } from 'zod';

/** Why a bank sends a debit back: four letters or digits (ISO 20022 `ExternalReturnReason1Code`), known to us or not. */
export const ReasonCode = z.string().regex(/^[A-Z0-9]{4}$/, 'code.invalid');
export const isReasonCode = (text: string | undefined): text is string => ReasonCode.safeParse(text).success;
