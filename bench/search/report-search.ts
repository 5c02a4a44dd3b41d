import type { SearchFigures, SystemFigures } from './measure-search.ts';
import { table } from '../table.ts';

/** All figures of search as tables. */
export function reportSearch({ systems, keyStrokes, bytes }: SearchFigures): string {
  const milliseconds = ({ p50, p95 }: { p50: number; p95: number }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
  return [
    'Right page first / among the first three / mean of 1 over its place',
    successTable(systems),
    'Milliseconds from a key to the laid-out answer, and how much later than an empty frame it is painted (median / 95 of 100)',
    table([
      ['things to be found', 'keys', 'laid out', 'painted later'],
      ...keyStrokes.map(({ entries, keys, work, painted }) => [`${entries}`, `${keys}`, milliseconds(work), milliseconds(painted)]),
    ]),
    `Bytes after gzip -9 that a search for \u0060${bytes.query}\u0060 adds to a page`,
    table([
      ['', 'ours', 'Starlight’s default', 'ratio'],
      ['until the answer', `${bytes.answer}`, '–', '–'],
      ['until the list is complete', `${bytes.complete}`, `${bytes.starlight}`, (bytes.complete / bytes.starlight).toFixed(2)],
    ]),
  ].join('\n\n');
}

function successTable(systems: readonly SystemFigures[]): string {
  const rows = (systems[0]?.classes ?? []).map(([name, { queries }], place) => [
    name,
    `${queries}`,
    ...systems.map(({ classes }) => {
      const { first = NaN, firstThree = NaN, reciprocal = NaN } = classes[place]?.[1] ?? {};
      return `${first.toFixed(3)} / ${firstThree.toFixed(3)} / ${reciprocal.toFixed(3)}`;
    }),
  ]);
  const answers = ['cards without an answer', '', ...systems.map(({ name, falseAnswers }) => (name === 'ours' ? `${falseAnswers}` : '–'))];
  return table([['class', 'queries', ...systems.map(({ name }) => name)], ...rows, answers]);
}
