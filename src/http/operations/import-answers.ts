import { z } from 'zod';
import { FileKind, ImportCounts } from '../../../domain/imports/events.js';
import { IMPORT_STATUSES } from '../../../projections/imports/query.js';

const Import = z
  .object({
    id: z.string().meta({ description: 'correlationId des événements que l’import a produits' }),
    kind: FileKind,
    file: z.object({
      sha256: z.string().meta({ description: 'du fichier tel quel, comme le donne sha256sum' }),
      bytes: z.int().min(0),
      packed: z.boolean().meta({ description: 'par gzip' }),
    }),
    status: z.enum(IMPORT_STATUSES).meta({ description: 'interrupted : sans signe de vie depuis cinq minutes' }),
    startedAt: z.iso.datetime(),
    lastSignAt: z.iso.datetime(),
    endedAt: z.iso.datetime().optional(),
    percent: z.int().min(0).max(100).optional().meta({ description: 'du fichier, au dernier signe de vie' }),
    code: z.string().optional().meta({ description: 'd’un import qui a échoué' }),
    counts: ImportCounts.optional(),
    report: z
      .string()
      .nullable()
      .meta({ description: 'lignes refusées ou non rapprochées, dans le dossier des données' }),
  })
  .meta({ id: 'Import' });

/** Shapes of what operators read of imports, for the OpenAPI document. */
export const importAnswers = {
  list: z.object({ items: z.array(Import), next: z.string().nullable() }).meta({ id: 'Imports' }),
};
