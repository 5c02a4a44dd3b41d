import { codeOf, invisibleIn } from '../text/invisible-characters.ts';
import type { Problem } from '../problems/problem.ts';
import { fileProblem } from './file-problem.ts';

/** The longest line that a file may have; the longest sentence of a handbook is a tenth of it. */
const LONGEST_LINE = 5_000;

/** The text of a file, or the first reason why it cannot be read as text. */
export function decode(bytes: Buffer, file: string): string | Problem {
  const text = bytes.toString('utf8');
  const at = (index: number) => {
    const before = text.slice(0, index).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  if (text.startsWith('\uFEFF'))
    return fileProblem(file, 'encoding', 'Unexpected byte order mark, expected plain UTF-8; save the file as "UTF-8" without BOM');
  // A character that the encoding could not read comes out as U+FFFD, unless the author wrote that very character.
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0 && !bytes.equals(Buffer.from(text, 'utf8')))
    return fileProblem(
      file,
      'encoding',
      'Unexpected bytes that are not UTF-8, expected UTF-8; save the file with that encoding',
      at(broken),
    );
  const control = text.search(/(?![\t\n\r])\p{Cc}/u);
  if (control >= 0) return fileProblem(file, 'encoding', 'Unexpected control character, expected text; delete it', at(control));
  const invisible = invisibleIn(text);
  if (invisible) {
    const name = codeOf(invisible[0]);
    return fileProblem(
      file,
      'encoding',
      `Unexpected invisible character ${name}, expected text that reads as it looks; delete it`,
      at(invisible.index),
    );
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0)
    return fileProblem(
      file,
      'line-ends',
      'Unexpected Windows line end (CRLF), expected LF; choose "LF" in the status bar of the editor and save',
      at(carriage),
    );
  const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict && /^<{7} /m.test(text))
    return fileProblem(
      file,
      'merge-conflict',
      `Unexpected line \`${lineFrom(text, conflict.index)}\` of a merge conflict, expected the lines of one side; delete the other side and the markers`,
      at(conflict.index),
    );
  const long = new RegExp(`^.{${LONGEST_LINE + 1},}$`, 'm').exec(text);
  if (long)
    return fileProblem(
      file,
      'line-length',
      `Unexpected line of ${long[0].length} characters, expected at most ${LONGEST_LINE}; break it into lines, and put images in \`public/images/\``,
      at(long.index),
    );
  if (text.trim() === '') return fileProblem(file, 'empty-file', 'Unexpected empty file, expected an entry; write it or delete the file');
  return text;
}

function lineFrom(text: string, index: number): string {
  return text.slice(index).split('\n')[0]?.slice(0, 40) ?? '';
}
