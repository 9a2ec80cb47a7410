import { isSource, lineCount } from './checks.js';
import type { ProjectFile } from './project-files.js';

const textOf = (files: readonly ProjectFile[], wanted: string): string | undefined =>
  files.find(({ path }) => path === wanted)?.text;

/** Lines of the source file in the middle, by length. */
export const medianLength = (files: readonly ProjectFile[]): number => {
  const counts = files
    .filter(isSource)
    .map(lineCount)
    .sort((one, other) => one - other);
  return counts[Math.floor(counts.length / 2)] ?? 0;
};

/** Decision records that `docs/adr/README.md` does not link. */
export const unlistedDecisions = (files: readonly ProjectFile[]): readonly string[] => {
  const list = textOf(files, 'docs/adr/README.md') ?? '';
  const names = files.flatMap(({ path }) => /^docs\/adr\/(\d.*)$/.exec(path)?.[1] ?? []);
  return names.filter((name) => !list.includes(`](${name})`));
};

/** Links of `docs/adr/README.md` to a record that does not exist. */
export const deadDecisionLinks = (files: readonly ProjectFile[]): readonly string[] =>
  [...(textOf(files, 'docs/adr/README.md') ?? '').matchAll(/\]\((\d{4}-[^)]*)\)/g)]
    .map(([, name]) => name!)
    .filter((name) => textOf(files, `docs/adr/${name}`) === undefined);

/** Scripts that the README runs (`npm run x`, `npm test`) and `package.json` does not have. */
export const unknownScripts = (files: readonly ProjectFile[]): readonly string[] => {
  const { scripts } = JSON.parse(textOf(files, 'package.json') ?? '{"scripts":{}}') as {
    scripts: Record<string, string>;
  };
  const readme = textOf(files, 'README.md') ?? '';
  const named = [...readme.matchAll(/npm (?:run (?:-s |--silent )?([a-z][a-z-]*)|(start|test)\b)/g)];
  return [...new Set(named.map(([, run, short]) => run ?? short!))].filter((name) => !(name in scripts));
};
