import { nearest, positionIn, type Position } from '../../problems/problem.ts';
import { fieldTexts } from '../entry.ts';
import { eachEntry, type Rule } from '../rule.ts';

/** A channel in text: `#` and a name, at the start or after a space or bracket; inline code is not text. */
const mention = /(?<=^|[\s(“"'])#([A-Za-z][\w-]*\w)/g;

/** Every Slack channel that text names is in `channels.yaml`, spelled alike. */
export const channelExists: Rule = {
  rule: 'channel-exists',
  keeps: 'Every Slack channel that text names, such as `#analytics`, is in `content/channels.yaml`.',
  why: 'Channels are renamed, and this finds the pages that still send people to the old name.',
  fix: 'Correct the name, or add the channel to `content/channels.yaml`. Put anything that is not a channel in backticks.',
  example: { file: 'content/handbook/support.mdx', wrong: 'Ask in #analitics', right: 'Ask in #analytics' },
  check: eachEntry(({ prose, data }, catalog) => {
    const inProse = prose.texts.flatMap(({ text, ...start }) =>
      mentions(text).map(({ name, index }) => ({ name, path: [], at: placeIn(text, index, start) })),
    );
    const inFields = fieldTexts(data).flatMap(({ text, path }) =>
      mentions(text.replace(/`[^`]*`/g, '')).map(({ name }) => ({ name, path, at: undefined })),
    );
    return [...inProse, ...inFields].flatMap(({ name, ...place }) => {
      if (catalog.has('channels', name)) return [];
      const near = nearest(name.toLowerCase(), catalog.of('channels').keys());
      const message = `Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel`;
      return [{ ...place, message, suggestion: near && `#${near}` }];
    });
  }),
};

function mentions(text: string): { name: string; index: number }[] {
  return [...text.matchAll(mention)].map(({ 1: name = '', index }) => ({ name, index }));
}

/** The place of a character of a text that starts at `start`. */
function placeIn(text: string, index: number, start: Position): Position {
  const { line, column } = positionIn(text, index);
  return line === 1 ? { line: start.line, column: start.column + column - 1 } : { line: start.line + line - 1, column };
}
