import { ANY, type EntryKey } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { fileProblem, problemAt, type Located, type Problem } from '../problems/problem.ts';
import { noProse } from '../catalog/prose.ts';
import { checkShape } from '../catalog/shape.ts';
import { registry } from '../schemas/index.ts';
import { listFiles, type SourceFile, type Sources } from './files.ts';
import { frontmatterOf } from './frontmatter.ts';
import { privateText } from './private-text.ts';
import { readProse } from './prose.ts';
import { parseYaml } from './yaml.ts';

/** What a content folder holds: the entries whose shape is right, the names of those whose shape is wrong, and every problem of a file or a shape. */
export type Content = { entries: Entry[]; broken: EntryKey[]; problems: Problem[] };

/** Reads a whole content folder; throws only when the folder itself cannot be read. */
export function readContent(folder: string): Content {
  return readSources(listFiles(folder));
}

/** Reads content files whose text is there already. */
export function readSources({ sources, broken, problems }: Sources): Content {
  const content: Content = { entries: [], broken, problems };
  for (const source of sources) {
    const read = 'file' in registry[source.collection] ? readRows(source) : readPage(source);
    content.entries.push(...read.entries);
    content.problems.push(...read.problems, ...privateText(source.text, source.file));
    content.broken.push(...read.broken);
  }
  return content;
}

/** An MDX file: YAML between two `---` lines, then prose. */
function readPage(source: SourceFile): Content {
  const { file, collection, id, text } = source;
  const { prose, problems } = readProse(text, file);
  const broken = (...found: Problem[]): Content => ({ entries: [], broken: [source], problems: [...found, ...problems] });

  const frontmatter = frontmatterOf(text);
  if (!frontmatter) return { ...broken(), problems: [noFrontmatter(file, text)] };
  const parsed = parseYaml(frontmatter.yaml, file, 2);
  if ('problems' in parsed) return broken(...parsed.problems);
  const at: Located = { file, locate: parsed.locate };
  if (!isRecord(parsed.value)) {
    return broken(problemAt(at, [], 'shape', 'Unexpected frontmatter, expected `key: value` lines between the two `---` lines'));
  }
  const checked = checkShape(collection, parsed.value, at);
  if ('problems' in checked) return broken(...checked.problems);
  return {
    entries: [{ ...at, collection, id, data: checked.data, body: text.slice(frontmatter.end), prose } as Entry],
    broken: [],
    problems,
  };
}

/** A YAML file: a list whose items are entries, each with an `id`. */
function readRows(source: SourceFile): Content {
  const { file, collection, text } = source;
  const parsed = parseYaml(text, file);
  if ('problems' in parsed) return { entries: [], broken: [source], problems: parsed.problems };
  if (!Array.isArray(parsed.value)) {
    const message = 'Unexpected content, expected a list of rows that each start with `- id:`';
    return { entries: [], broken: [source], problems: [problemAt({ file, locate: parsed.locate }, [], 'shape', message)] };
  }
  const content: Content = { entries: [], broken: [], problems: [] };
  for (const [row, data] of parsed.value.entries()) {
    const at: Located = { file, locate: (path, of) => parsed.locate([row, ...path], path.length === 0 ? 'value' : of) };
    const checked = checkShape(collection, data, at);
    const id = isRecord(data) && typeof data['id'] === 'string' ? data['id'] : ANY;
    if ('problems' in checked) {
      content.problems.push(...checked.problems);
      content.broken.push({ collection, id });
    } else content.entries.push({ ...at, collection, id, data: checked.data, body: '', prose: noProse } as Entry);
  }
  return content;
}

function noFrontmatter(file: string, text: string): Problem {
  const message = text.startsWith('---\n')
    ? 'Unexpected end of file, expected the frontmatter to end with a line `---`'
    : 'Missing frontmatter, expected the file to start with a line `---`, then `title:` and the other fields, then a line `---`';
  return fileProblem(file, 'frontmatter', message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
