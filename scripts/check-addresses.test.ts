import { existsSync, linkSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { LEDGER_HEADER } from './check-addresses/ledger.ts';
import { main } from './check-addresses.ts';
import { runCommand, type Ran } from './lib/testing.ts';

const site = {
  'dist/index.html': '<main><h2 id="start">Start</h2></main>',
  'dist/404.html': '<main><h2 id="lost">Lost</h2></main>',
  'dist/metrics/mau/index.html': '<main><h2 id="caveats">Caveats</h2></main>',
  'dist/metrics/old/index.html': '<meta http-equiv="refresh" content="0;url=/metrics/mau/">',
};
const whole = ['/', '/#start', '/metrics/mau/', '/metrics/mau/#caveats', '/metrics/old/'];
const textOf = (...lines: string[]) => [LEDGER_HEADER, ...lines, ''].join('\n');

/** A folder with the small site, and a ledger with this text unless it is undefined. */
function folderWith(ledger?: string): string {
  return temporaryFolder({ ...site, 'content/index.mdx': '', ...(ledger === undefined ? {} : { 'content/addresses.lock': ledger }) });
}

function check(folder: string, ...more: string[]): Promise<Ran> {
  return runCommand(main, ['--site', join(folder, 'dist'), '--content', join(folder, 'content'), ...more]);
}

const ledgerIn = (folder: string) => readFileSync(join(folder, 'content/addresses.lock'), 'utf8');

test('an update writes the first ledger, and the check then finds nothing', async () => {
  const folder = folderWith();
  expect(await check(folder, '--update')).toEqual({ code: 0, stdout: '5 addresses, 5 added.\n', stderr: '' });
  expect(ledgerIn(folder)).toBe(textOf(...whole));
  expect(readdirSync(join(folder, 'content'))).toEqual(['addresses.lock', 'index.mdx']);
  expect(await check(folder)).toEqual({ code: 0, stdout: '5 addresses, no problems.\n', stderr: '' });
});

test('an address that is gone is reported at its line, and an update keeps it', async () => {
  const folder = folderWith(textOf('/', '/#start', '/metrics/mau/', '/metrics/mau/#caveat', '/metrics/old/'));
  const gone =
    '5:1  error    Missing published address `/metrics/mau/#caveat`, expected the site to answer it forever: put `formerAnchors: { caveat: caveats }` into the file of the page, or, where the whole page goes, a row with a reason into `content/retired.yaml` (did you mean `/metrics/mau/#caveats`?)  address-gone';
  const fresh =
    '1:1  warning  Unexpected new address `/metrics/mau/#caveats`, expected it in the ledger; run `npm run addresses`  address-new';
  const checked = await check(folder);
  expect(checked).toEqual({
    code: 2,
    stdout: `content/addresses.lock\n  ${fresh}\n  ${gone}\n\n1 error and 1 warning in 1 file.\n`,
    stderr: '',
  });
  const updated = await check(folder, '--update');
  expect(updated.stdout).toBe(`6 addresses, 1 added.\n\ncontent/addresses.lock\n  ${gone}\n\n1 error in 1 file.\n`);
  expect(updated.code).toBe(2);
  expect(ledgerIn(folder)).toBe(textOf('/', '/#start', '/metrics/mau/', '/metrics/mau/#caveat', '/metrics/mau/#caveats', '/metrics/old/'));
});

test('a new address alone is a warning: a page added in the browser comes without an update', async () => {
  const folder = folderWith(textOf(...whole.slice(1)));
  expect(await check(folder)).toEqual({
    code: 0,
    stdout: `content/addresses.lock\n  1:1  warning  Unexpected new address \`${whole[0] ?? ''}\`, expected it in the ledger; run \`npm run addresses\`  address-new\n\n1 warning in 1 file.\n`,
    stderr: '',
  });
});

test('an update sorts, adds the header and removes repeated lines', async () => {
  const folder = folderWith([...whole.toReversed(), '/', ''].join('\r\n'));
  expect((await check(folder)).code).toBe(2);
  expect(await check(folder, '--update')).toMatchObject({ code: 0, stdout: '5 addresses, 0 added.\n' });
  expect(ledgerIn(folder)).toBe(textOf(...whole));
});

test.for([
  ['conflict markers', textOf('/', '<<<<<<< HEAD', '/a/', '=======', '/b/', '>>>>>>> branch'), 'ledger-conflict'],
  ['no last line end', textOf('/', '/metrics/m').trimEnd(), 'ledger-end'],
  ['a line that is no address', textOf('/', 'metrics/mau/'), 'ledger-line'],
  ['nothing in it', '', 'ledger-empty'],
] as const)('an update leaves a ledger with %s as it is and says why', async ([, text, rule]) => {
  const folder = folderWith(text);
  const { code, stdout } = await check(folder, '--update');
  expect(stdout).toContain(`  ${rule}\n`);
  expect(stdout).not.toContain('address-new');
  expect(code).toBe(2);
  expect(ledgerIn(folder)).toBe(text);
  expect((await check(folder)).stdout).toBe(stdout);
});

test('problems are JSON or annotations if asked, and nothing else is printed between them', async () => {
  const folder = folderWith(textOf('/', '/gone/'));
  const { problems } = JSON.parse((await check(folder, '--update', '--format', 'json')).stdout) as { problems: unknown[] };
  expect(problems).toEqual([expect.objectContaining({ file: 'content/addresses.lock', line: 4, rule: 'address-gone' })]);
  expect((await check(folder, '--format', 'github')).stdout).toMatch(
    /^::error file=content\/addresses\.lock,line=4,col=1,title=address-gone::Missing published address `\/gone\/`/,
  );
});

test('without a ledger, a built site or the content folder it says what to do', async () => {
  const folder = folderWith();
  expect(await check(folder)).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no ledger of addresses in \`${join(folder, 'content')}\`; run \`npm run addresses\`.\n`,
  });
  const nowhere = join(folder, 'nowhere');
  expect((await check(folder, '--site', nowhere)).stderr).toBe(`There is no built site in \`${nowhere}\`; run \`npm run build\` first.\n`);
  expect(await check(folder, '--update', '--content', nowhere)).toMatchObject({
    code: 1,
    stderr: `There is no folder \`${nowhere}\`; run this in the handbook's folder or name the folder with \`--content\`.\n`,
  });
  expect(existsSync(nowhere)).toBe(false);
});

test('an update puts a whole new file in the place of the old one, and none where nothing changes', async () => {
  const folder = folderWith(textOf('/'));
  const [ledger, before] = [join(folder, 'content/addresses.lock'), join(folder, 'before')];
  // A second name of the same file sees what is written into it, and not what takes its place.
  linkSync(ledger, before);
  expect((await check(folder, '--update')).stdout).toBe('5 addresses, 4 added.\n');
  expect(readFileSync(before, 'utf8')).toBe(textOf('/'));
  expect(ledgerIn(folder)).toBe(textOf(...whole));
  const { ino } = statSync(ledger);
  expect((await check(folder, '--update')).stdout).toBe('5 addresses, 0 added.\n');
  expect(statSync(ledger).ino).toBe(ino);
});
