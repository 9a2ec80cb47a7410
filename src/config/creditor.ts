import { z } from 'zod';
import { Bic } from '../../domain/shared/bic.js';
import { CreditorId } from '../../domain/shared/creditor-id.js';
import { Iban } from '../../domain/shared/iban.js';

/** Who collects: a demonstration mutual, unless the variables say otherwise. Source: EPC016-06 §4.7. */
export const CREDITOR_VARIABLES = {
  CREDITOR_NAME: z.string().min(1).max(70).default('Mutuelle de démonstration'),
  CREDITOR_ICS: CreditorId.prefault('FR72ZZZ123456'),
  CREDITOR_IBAN: Iban.prefault('FR7630006000011234567890189'),
  CREDITOR_BIC: Bic.prefault('AGRIFRPP'),
};

/** The mutual as banks know it: its creditor identifier (ICS) and the account that debits are collected on. */
export interface CreditorConfig {
  readonly name: string;
  readonly ics: string;
  readonly account: { readonly iban: string; readonly bic: string };
}

type Read = z.output<z.ZodObject<typeof CREDITOR_VARIABLES>>;

export const creditorOf = (values: Read): CreditorConfig => ({
  name: values.CREDITOR_NAME,
  ics: values.CREDITOR_ICS,
  account: { iban: values.CREDITOR_IBAN, bic: values.CREDITOR_BIC },
});
