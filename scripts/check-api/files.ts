import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { siteFolder } from '../lib/built-site.ts';
import { Failure } from '../lib/run.ts';

/** A file below `/api/` of a built site: its address, where it is, and its text. */
export type BuiltFile = { address: string; file: string; text: string };

/** A file whose JSON can be read. */
export type JsonFile = BuiltFile & { data: unknown };

/** Every file below `/api/` of a built site but its pages; throws where there is no built site. */
export function readApi(call: Parameters<typeof siteFolder>[0]): BuiltFile[] {
  const site = siteFolder(call);
  const folder = join(site, 'api');
  if (!existsSync(folder))
    throw new Failure(`There is no data for machines in \`${join(call.values.site, 'api')}\`; run \`npm run build\` first.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.endsWith('.html'))
    .map((item) => builtFile(join(item.parentPath, item.name), site, call.values.site))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function builtFile(path: string, site: string, named: string): BuiltFile {
  const address = path.slice(site.length).split(sep).join('/');
  return { address, file: `${named.replace(/[\\/]$/, '')}${address}`, text: readFileSync(path, 'utf8') };
}

/** The files that are JSON, and a problem for each that should be and is not. */
export function parseFiles(files: readonly BuiltFile[]): { json: JsonFile[]; problems: Problem[] } {
  const json: JsonFile[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter(({ address }) => address.endsWith('.json'))) {
    try {
      json.push({ ...file, data: JSON.parse(file.text) as unknown });
    } catch (error) {
      problems.push(apiProblem(file, [], 'json-syntax', `Unexpected text, expected JSON: ${(error as Error).message}`));
    }
  }
  return { json, problems };
}

/** A problem at a path of a file. */
export function apiProblem(file: BuiltFile, path: readonly string[], rule: string, message: string): Problem {
  return { file: file.file, ...placeOf(file, path), path: path.join('.'), rule, severity: 'error', message };
}

/** JSON is YAML too, and the reader of YAML knows the line of every path; it is slow, and used only where there is something to report. */
function placeOf({ text, file }: BuiltFile, path: readonly string[]): { line: number; column: number } {
  const parsed = path.length === 0 ? undefined : parseYaml(text, file);
  return parsed && 'locate' in parsed ? parsed.locate(path) : { line: 1, column: 1 };
}
