import { nearest, problemAt, type Path, type Position } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A channel in text: `#` and a name, at the start or after a space or bracket; inline code is not text. */
const mention = /(?<=^|[\s(“"'])#([A-Za-z][\w-]*\w)/g;

/** Every Slack channel that text names is in `channels.yaml`, spelled alike. */
export const channelExists: Rule = (catalog) => {
  const channels = catalog.of('channels');
  return catalog.entries.flatMap((entry) => {
    const inProse = entry.prose.texts.flatMap(({ text, line, column }) =>
      mentions(text).map(({ name, index }) => ({ name, path: [] as Path, at: placeIn(text, index, { line, column }) })),
    );
    const inData = strings(entry.data, []).flatMap(({ text, path }) =>
      mentions(text.replace(/`[^`]*`/g, '')).map(({ name }) => ({ name, path, at: undefined })),
    );
    return [...inProse, ...inData]
      .filter(({ name }) => !catalog.has('channels', name))
      .map(({ name, path, at }) => {
        const near = nearest(name.toLowerCase(), channels.keys());
        const options = { suggestion: near && `#${near}`, ...(at && { at }) };
        return problemAt(
          entry,
          path,
          'channel-exists',
          `Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel`,
          options,
        );
      });
  });
};

/** The documentation of the rule for editors. */
export const channelExistsDoc: RuleDoc = {
  rule: 'channel-exists',
  keeps: 'Every Slack channel that text names, such as `#analytics`, is in `content/channels.yaml`.',
  why: 'Channels are renamed, and this finds the pages that still send people to the old name.',
  fix: 'Correct the name, or add the channel to `content/channels.yaml`. Put anything that is not a channel in backticks.',
  example: { file: 'content/handbook/support.mdx', wrong: 'Ask in #analitics', right: 'Ask in #analytics' },
};

function mentions(text: string): { name: string; index: number }[] {
  return [...text.matchAll(mention)].map(({ 1: name = '', index }) => ({ name, index }));
}

/** The place of a character of a text that starts at `start`. */
function placeIn(text: string, index: number, start: Position): Position {
  const lines = text.slice(0, index).split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 };
}

function strings(data: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof data === 'string') return data.includes('#') ? [{ text: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => strings(value, [...path, Array.isArray(data) ? Number(key) : key]));
}
