import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface ProjectFile {
  /** from the root of the project, with slashes */
  readonly path: string;
  readonly text: string;
}

const ROOT = join(__dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data', '.git', '.env']);
const TEXT = /\.(ts|tsx|mts|mjs|cjs|js|css|json|md|ya?ml|html|go|toml)$|(^|\/)(run|LICENSE|\.[a-z]+)$/;

const pathsUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(join(folder, entry.name)) : [join(folder, entry.name)]));

/** Every text file of the project, generated ones too; what is installed or built aside. */
export const projectFiles = (): readonly ProjectFile[] =>
  pathsUnder(ROOT)
    .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), whole: path }))
    .filter(({ path }) => TEXT.test(path))
    .map(({ path, whole }) => ({ path, text: readFileSync(whole, 'utf8') }));
