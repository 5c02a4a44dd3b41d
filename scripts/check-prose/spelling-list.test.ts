import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { listFile, listProblems, listed, readWordList, unusedProblems } from './spelling-list.ts';

const listOf = (...lines: string[]) => readWordList(temporaryFolder({ [listFile]: lines.map((line) => `${line}\n`).join('') }));
const problems = (...lines: string[]) => listProblems(listOf(...lines)).map(({ line, message }) => `${line} ${message}`);

test('passes words in the order of the alphabet, whatever their capitals, and a handbook without a list', () => {
  expect(problems('add-ons', 'Astro', 'backend', 'BYOK')).toEqual([]);
  expect(listProblems(readWordList(temporaryFolder()))).toEqual([]);
});

test('reports a word in the wrong place, one that is there twice and a line that is no word', () => {
  expect(problems('backend', 'Astro', 'Astro', '# note')).toEqual([
    '2 Unexpected `Astro` after `backend`, expected the words in the order of the alphabet; run `npm run fix`',
    '3 Unexpected second `Astro`, expected each word once; run `npm run fix`',
    '4 Unexpected line `# note`, expected one word; fix it',
  ]);
});

test('reports a word that nothing uses and one that the registry gives', () => {
  const unused = unusedProblems(listOf('Astro', 'Looker', 'zoekt'), new Set(['Astro']), new Set(['Looker']));
  expect(unused.map(({ line, rule, message }) => `${line} ${message} ${rule}`)).toEqual([
    '2 Unexpected word `Looker`, expected only words that are needed: the registry already gives it; delete the line spelling-list',
    '3 Unexpected word `zoekt`, expected only words that are needed: no text needs it; delete the line spelling-list',
  ]);
});

test('allows a lower-case word with capitals, and a word with capitals only as it is', () => {
  const list = listOf('backend', 'GitOps');
  expect(['backend', 'Backend', 'GitOps', 'gitops'].map((word) => listed(list, word))).toEqual(['backend', 'backend', 'GitOps', undefined]);
});
