import { z } from 'zod';
import { type Personal, SealedBlock } from '../domain/shared/personal.js';

/** A block of personal content in a document: sealed in production, open in tests that hold no keys. */
export const personalBlock = <Content>(): z.ZodType<Personal<Content>> =>
  z.union([SealedBlock, z.record(z.string(), z.unknown())]) as unknown as z.ZodType<Personal<Content>>;
