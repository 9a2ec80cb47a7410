import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { date } from '../../domain/shared/calendar.js';
import type { View } from '../../projections/define-view.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { ViewProgress } from '../../src/views/host/view-progress.js';
import { Cursors } from '../../src/views/reading/cursors.js';
import { DocumentReader } from '../../src/views/reading/document-reader.js';
import { FindDocumentsHandler } from '../../src/views/reading/find-documents.query.js';
import { slotOf } from '../../src/views/view-copies.js';
import { subscribed } from '../domain/contracts/policies.js';
import { cores } from '../kit/cores.js';
import { MEMBER } from '../kit/encodings.js';
import { runCommand } from '../kit/run-command.js';
import { logOf } from '../kit/told.js';
import { Folded } from '../kit/view-files.js';
import { dueToCome, oneDue } from './add-a-view/reading.js';
import { dueDates } from './add-a-view/view.js';

const ROOT = join(__dirname, '../..');
const guide = readFileSync(join(ROOT, 'docs/guides/add-a-view.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([^]+?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** Code without what depends on the folder that it lies in, and on how it is broken into lines. */
const bare = (code: string): string =>
  code
    .replaceAll(/from '[^']*\/([a-z-]+\.js)'/g, "from '$1'")
    .replaceAll(/\s+/g, '')
    .replaceAll(',}', '}');
const sources = ['document.ts', 'view.ts', 'query.ts', 'due-dates.test.ts', 'reading.ts'].map((name) =>
  bare(readFileSync(join(__dirname, 'add-a-view', name), 'utf8')),
);

describe('the guide to adding a view', () => {
  it('is a page', () => expect(guide.split('\n').length).toBeLessThanOrEqual(130));

  it.each(blocks('ts').map((code, index) => [index + 1, code] as const))(
    'shows in snippet %d code that the tests run',
    (_number, code) => {
      expect(sources.filter((source) => source.includes(bare(code)))).toHaveLength(1);
    },
  );

  it('names no file that is not there, but for those of the view that it adds', () => {
    const named = guide.match(/`(?:projections|src|test)\/[a-z/.-]+\.ts`/g)!.map((name) => name.slice(1, -1));
    const added = named.filter((name) => !name.includes('due-dates'));
    expect(added.length).toBeGreaterThan(3);
    for (const name of added) expect(() => readFileSync(join(ROOT, name))).not.toThrow();
  });
});

describe('the reading of a view that was added', () => {
  const { newFolder, open } = cores();

  it('finds what is to come, page by page', async () => {
    const days = ['2025-04-10', '2025-06-01', '2024-12-24'];
    const log = await logOf(
      days.map((day, index) => ({ ...subscribed(day), stream: `contract-${String(index).repeat(32)}` })),
    );
    const store = new MemoryReadStore();
    const view = dueDates as unknown as View;
    await new Folded(log, [view], store).catchUp(await log.head());
    const progress = new ViewProgress([view]);
    const copy = (await store.pointers())[slotOf(view)]!.current;
    progress.update({ serving: { 'due-dates': { copy, version: 1, position: 3n } }, touched: [], building: [] });
    const { lookup } = await open(newFolder());
    const handler = new FindDocumentsHandler(new DocumentReader(store, progress, [view]), new Cursors(lookup));
    const { body } = await handler.execute(dueToCome(MEMBER, date('2026-04-01')) as never);
    expect(body).toMatchObject({ items: [{ nextDueOn: '2026-04-10', inDays: 9 }, { nextDueOn: '2026-06-01' }] });
    expect(oneDue(MEMBER, '0'.repeat(32), date('2026-04-01')).id).toBe(`${MEMBER}:${'0'.repeat(32)}`);
  });
});

describe('the commands of the guide', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'societaire-guide-'));
    const demo = ['--no-serve', '--members', '3', '--months', '6', '--seed', '1'];
    await runCommand(['demo', ...demo, '--data', join(folder, 'data')]);
    const sample = join(ROOT, 'docs/imports/contracts.sample.ndjson');
    await runCommand(['import', 'contracts', sample, '--data', join(folder, 'data')]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(blocks('sh').flatMap((block) => block.trim().split('\n')))('%s', async (line) => {
    const contract = derivedId(`contract\n${derivedId('import\ncontracts\nA-1001')}`);
    const words = line
      .replace('npm run -s ', '')
      .replace(' -- ', ' ')
      .replace('MEMBER:CONTRACT', `${demoMemberOf(1, 0)}:${contract}`)
      .replace('./data', join(folder, 'data'))
      .split(' ');
    const { code, out } = await runCommand(words);
    expect(code).toBe(0);
    for (const json of out.trim().split('\n').filter(Boolean)) expect(() => JSON.parse(json) as unknown).not.toThrow();
  });
});
