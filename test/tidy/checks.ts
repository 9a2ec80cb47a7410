import type { ProjectFile } from './project-files.js';

/** One habit of the project: the files that it is about, and what is wrong in one of them (empty: nothing). */
export interface Check {
  readonly habit: string;
  readonly about: RegExp;
  readonly wrong: (file: ProjectFile) => readonly string[];
}

const SOURCE =
  /^(domain|projections|migrations|src|bench|test|portal)\/(?!.*(golden|schemas)\/).*\.(ts|tsx|mts|mjs|css)$/;
const CODE =
  /^(domain|projections|migrations|src|bench|test|portal|bin)\/(?!.*(golden|schemas)\/).*\.(ts|tsx|mts|mjs|js|cjs|css)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const BANNED_WORD = /(^|[-./])(utils?|helpers?|common|misc)([-./]|$)|(^|\/)(manager|service)([./]|$)/;
/** A text that stands alone on its line is not cut for its length: who looks for the sentence finds it. */
const TOO_LONG = /^(?!\s*(['"`]).*\1[,;)\]]*$).{141,}$/u;
const LEFT_BEHIND =
  /\b(T[O]DO|FIX[M]E|X[X]X)\b|\.(only|skip)\(|@ts-[i]gnore|@ts-[n]ocheck|eslint-[d]isable|\bas [a]ny\b/;
const ONE_MACHINE = /(^|[^A-Za-z0-9._-])\/(work|farm|home|Users)\/[^\s]/;
const LAW =
  /\b(C\. [a-z]+\.|CGI|CSS|CMF|BOI-|[LRDA]\.? ?\*?\d{2,}|art(\.|icle)|loi|décret|arrêté|ordonnance|circulaire)/;
const NORM = /\b(SEPA|EPC|ISO|RFC|norms?|[Oo]ur policy|rulebook|mod(ulo)? 97)\b|§|[Ss]ource:/;
const DOCSTRING = /\/\*\*[\s\S]*?\*\//g;

const lines = ({ text }: ProjectFile): string[] => text.replace(/\n$/, '').split('\n');
export const lineCount = (file: ProjectFile): number => lines(file).length;

/** The entries of lists written an entry a line that stand there twice, as `12: entry`. */
const listedTwice = (file: ProjectFile): readonly string[] => {
  let listed = new Set<string>();
  return lines(file).flatMap((line, index) => {
    const [, entry] = /^\s+(\w+|\{ provide: \w+), ?/.exec(line) ?? [];
    if (entry === undefined) listed = new Set();
    else if (listed.has(entry)) return [`${index + 1}: ${line.trim()}`];
    else listed.add(entry);
    return [];
  });
};

/** The lines that match, as `12: text`. */
const matching =
  (pattern: RegExp) =>
  (file: ProjectFile): readonly string[] =>
    lines(file).flatMap((line, index) => (pattern.test(line) ? [`${index + 1}: ${line.trim()}`] : []));

const citesASource = ({ text }: ProjectFile): boolean =>
  (text.match(DOCSTRING) ?? []).some((docstring) => LAW.test(docstring) || NORM.test(docstring));

const when = (bad: boolean, finding: string): readonly string[] => (bad ? [finding] : []);

export const isSource = ({ path }: ProjectFile): boolean => SOURCE.test(path);

export const CHECKS: readonly Check[] = [
  {
    habit: 'is at most 250 lines long',
    about: SOURCE,
    wrong: (file) => when(lineCount(file) > 250, `${lineCount(file)} lines`),
  },
  { habit: 'has no line over 140 characters', about: CODE, wrong: matching(TOO_LONG) },
  {
    habit: 'has a kebab-case name',
    about: CODE,
    wrong: ({ path }) => when(!KEBAB.test(path.split('/').at(-1)!), 'its name'),
  },
  {
    habit: 'has a name that says what it is',
    about: CODE,
    wrong: ({ path }) => when(BANNED_WORD.test(path), 'its path'),
  },
  { habit: 'leaves nothing for later', about: CODE, wrong: matching(LEFT_BEHIND) },
  { habit: 'names no path of one machine', about: /./, wrong: matching(ONE_MACHINE) },
  { habit: 'names no registry in a lock file', about: /package-lock\.json$/, wrong: matching(/"resolved": *"https?:/) },
  { habit: 'lists nothing twice', about: /^(domain|projections|src)\/.*\.ts$/, wrong: listedTwice },
  {
    habit: 'cites the source of its rule',
    about: /^domain\/.*\/rules\/[^/]+\.ts$/,
    wrong: (file) => when(!citesASource(file), 'no source'),
  },
  {
    habit: 'has the name of a decision record',
    about: /^docs\/adr\/(?!README\.md$)/,
    wrong: ({ path }) => when(!/\/\d{4}-[a-z0-9-]+\.md$/.test(path), 'its name'),
  },
];

/** What a check finds in these files, each as `path: finding`. */
export const findings = ({ about, wrong }: Check, files: readonly ProjectFile[]): readonly string[] =>
  files
    .filter(({ path }) => about.test(path))
    .flatMap((file) => wrong(file).map((finding) => `${file.path}: ${finding}`));
