import { nearest } from '../problems/problem.ts';
import type { Parameter } from './looker-paths.ts';
import { lookerShapes, type Shape } from './looker-shapes.ts';
import { withTold, type PathRead } from './tool-read.ts';

/** A shape by the words that were written, and by the one that it has today. */
type Known = { plain: string; written: string; shape: Shape };

const known = new Map(
  [...lookerShapes].flatMap(([plain, shape]) =>
    [plain, ...(shape.former ?? [])].map((written): [string, Known] => [written, { plain, written, shape }]),
  ),
);
const slips = new Map([...lookerShapes].flatMap(([plain, shape]) => (shape.slips ?? []).map((slip): [string, string] => [slip, plain])));

/** In short words every letter counts. */
const long = [...lookerShapes.keys()].filter((word) => word.length > 4);

/** The shape that the first words of a path have, if they are written as Looker writes them. */
export function shapeOf([word = '', second = '']: readonly string[]): Known | undefined {
  return known.get(`${word}/${second}`) ?? known.get(word);
}

/** What a path names whose first word is misspelled: it counts as a word that differs in a few letters only where the rest of the path fits. */
export function readSlip([word = '', ...rest]: readonly string[], parameter: Parameter): PathRead | undefined {
  const lower = word.slice(0, 40).toLowerCase();
  const plain = slips.get(lower) ?? known.get(lower)?.plain ?? nearest(lower, long);
  const read = plain === undefined ? undefined : lookerShapes.get(plain)?.read(rest, parameter);
  if (plain === undefined || read === undefined || 'refused' in read || read.kind === 'page') return undefined;
  const message = `Unexpected first word of the path, expected \`/${plain}/\``;
  const told = withTold(read, [{ rule: 'link-typo', message }]);
  return 'refused' in told ? undefined : told;
}
