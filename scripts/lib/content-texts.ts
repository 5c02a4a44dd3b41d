import { listFiles } from '../../src/read/files.ts';

/** The text of every content file that can be read, by its path from the folder that holds `content/`. */
export function contentTexts(content: string): Map<string, string> {
  return new Map(listFiles(content).sources.map(({ file, text }) => [file, text]));
}
