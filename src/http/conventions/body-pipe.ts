import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { fieldErrors } from '../problem/field-errors.js';
import { Problem } from '../problem/problem.js';

/** Checks what a route's parameters name a schema for; 400 with a pointer and a code for each fault. */
export const bodyPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new Problem(400, 'request.invalid', fieldErrors(issues as readonly z.core.$ZodIssue[])),
});
