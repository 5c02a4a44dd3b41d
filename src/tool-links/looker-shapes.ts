import {
  lookmlId,
  oneOf,
  readExplore,
  readExtension,
  readFile,
  readMerge,
  readPublicLook,
  readShortQuery,
  type Parameter,
} from './looker-paths.ts';
import { idIn, malformed, type PathRead, type Refused } from './tool-read.ts';

/** One shape of path: the words that it starts with, and how the parts after them are read. */
export type Shape = {
  /** Words that still lead to the same object, or did. */
  former?: readonly string[];
  /** Words that lead nowhere, and are often written. */
  slips?: readonly string[];
  read: (parts: readonly string[], parameter: Parameter) => PathRead | Refused;
};

const number = /^[1-9]\d{0,11}(?![\p{L}\p{N}_:-])/u;
const slug = /^(?=\d{0,24}[A-Za-z])[A-Za-z0-9]{20,24}(?![\p{L}\p{N}_:-])/u;

/** Every shape of path of Looker by the word that it starts with. */
export const lookerShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    'dashboards',
    {
      former: ['dashboards-next', 'dashboards-legacy'],
      slips: ['dashboard', 'dashboard-next', 'dash'],
      read: ([part, ...rest]) =>
        oneOf('lookml-dashboard', 'dashboards', idIn(part, lookmlId), rest) ??
        oneOf('dashboard', 'dashboards', idIn(part, number) ?? idIn(part, slug), rest) ??
        malformed('Unexpected id of a dashboard, expected a number, a slug of 20 to 24 letters and digits or `model::name`'),
    },
  ],
  [
    'looks',
    {
      slips: ['look'],
      read: ([part = '', ...rest]) =>
        oneOf('look', 'looks', idIn(part, number), rest) ??
        readPublicLook(['looks', part], rest) ??
        malformed('Unexpected id of a look, expected a number'),
    },
  ],
  [
    'boards',
    {
      former: ['browse/boards'],
      slips: ['board'],
      read: ([part, ...rest]) =>
        oneOf('board', 'boards', idIn(part, number), rest) ?? malformed('Unexpected id of a board, expected a number'),
    },
  ],
  [
    'folders',
    {
      former: ['spaces'],
      slips: ['folder', 'space'],
      read: ([part, ...rest]) =>
        oneOf('folder', 'folders', idIn(part, number) ?? idIn(part, /^[\w-]{1,64}$/), rest) ??
        malformed('Unexpected id of a folder, expected a number or a name'),
    },
  ],
  ['explore', { slips: ['explores'], read: readExplore }],
  ['x', { read: readShortQuery }],
  ['merge', { slips: ['merges'], read: readMerge }],
  ['projects', { slips: ['project'], read: readFile }],
  ['extensions', { former: ['spa'], slips: ['extension'], read: readExtension }],
]);

/** The shapes that only embedding has, after `/embed`. */
export const embedShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['query', { read: readExplore }],
  [
    'public',
    {
      read: ([part = '', ...rest]) =>
        readPublicLook(['embed', 'public', part], rest) ?? malformed('Unexpected id of a public look, expected its letters and digits'),
    },
  ],
]);
