import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** What editors should know of `safe-image`. */
export const safeImageDoc: RuleDoc = {
  rule: 'safe-image',
  keeps: 'An image is one of the handbook’s own files: it is in `public/`, and its address starts with a single `/`.',
  why: 'An image on another site lets that site see who reads the page, and it disappears when that site does.',
  fix: 'Put the file in `public/images/` and write its address as `/images/<file>`, or link to the page that shows it.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: '![How a request moves](https://images.example/flow.png)',
    right: '![How a request moves](/images/flow.png)',
  },
};

/** An image in prose is one of the handbook's own files: nothing is fetched from elsewhere, and nothing in an address runs. */
export const safeImage: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.images
      .filter(({ url }) => !/^\/[^\\/]/.test(url) || /\\|%2e|%2f|%5c/i.test(url) || url.split('/').includes('..'))
      .map(({ url, line, column }) => {
        const message = `Unexpected image \`${url.slice(0, 60)}\`, expected the address of a file in \`public/\`, such as \`/images/flow.png\``;
        return problemAt(entry, [], 'safe-image', message, { at: { line, column } });
      }),
  );
