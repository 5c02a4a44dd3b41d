import { fileProblem, positionIn, type Problem } from '../problems/problem.ts';
import { codeOf, invisibleIn } from '../text/invisible-characters.ts';

/** The longest line that a file may have; the longest sentence of a handbook is a tenth of it. */
const LONGEST_LINE = 5_000;

/** The text of a file, or the first reason why it cannot be read as text. */
export function decode(bytes: Buffer, file: string): string | Problem {
  const text = bytes.toString('utf8');
  const report = (index: number, rule: string, message: string) => fileProblem(file, rule, message, positionIn(text, index));
  if (text.startsWith('\uFEFF'))
    return report(0, 'encoding', 'Unexpected byte order mark, expected plain UTF-8; save the file as "UTF-8" without BOM');
  // A character that the encoding could not read comes out as U+FFFD, unless the author wrote that very character.
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0 && !bytes.equals(Buffer.from(text, 'utf8')))
    return report(broken, 'encoding', 'Unexpected bytes that are not UTF-8, expected UTF-8; save the file with that encoding');
  const control = text.search(/(?![\t\n\r])\p{Cc}/u);
  if (control >= 0) return report(control, 'encoding', 'Unexpected control character, expected text; delete it');
  const invisible = invisibleIn(text);
  if (invisible) {
    const message = `Unexpected invisible character ${codeOf(invisible[0])}, expected text that reads as it looks; delete it`;
    return report(invisible.index, 'encoding', message);
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    const message = 'Unexpected Windows line end (CRLF), expected LF; choose "LF" in the status bar of the editor and save';
    return report(carriage, 'line-ends', message);
  }
  const conflict = /^(?:<{7} |={7}$|>{7} ).*/m.exec(text);
  if (conflict && /^<{7} /m.test(text)) {
    const message = `Unexpected line \`${conflict[0].slice(0, 40)}\` of a merge conflict, expected the lines of one side; delete the other side and the markers`;
    return report(conflict.index, 'merge-conflict', message);
  }
  const long = new RegExp(`^.{${LONGEST_LINE + 1},}$`, 'm').exec(text);
  if (long) {
    const message = `Unexpected line of ${long[0].length} characters, expected at most ${LONGEST_LINE}; break it into lines, and put images in \`public/images/\``;
    return report(long.index, 'line-length', message);
  }
  if (text.trim() === '') return report(0, 'empty-file', 'Unexpected empty file, expected an entry; write it or delete the file');
  return text;
}
