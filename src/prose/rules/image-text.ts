import { nodesOf, rangeOf } from '../nodes.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** Every image has words that say what it shows. */
export const imageText: ProseRule = {
  doc: {
    rule: 'image-text',
    keeps: 'An image has words in its square brackets that say what it shows; the name of its file does not.',
    why: 'Somebody who cannot see the image gets these words in its place, and so does everybody while it does not load.',
    fix: 'Say in a few words what the image shows, between `![` and `]`.',
    example: {
      file: 'content/handbook/vision.mdx',
      wrong: '![](/images/flow.png)',
      right: '![How a request moves](/images/flow.png)',
    },
  },
  check: (page) =>
    nodesOf(page.tree).flatMap(({ node }): Finding[] => {
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      const text = node.alt?.trim() ?? '';
      const isFile = /^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(text) || /^(?:image|picture|screenshot|photo)$/i.test(text);
      if (text !== '' && !isFile) return [];
      const found = text === '' ? 'image without words' : `words \`${text}\` of an image`;
      return [
        { ...rangeOf(node), message: `Unexpected ${found}, expected what it shows, as in \`![How a request moves](/images/flow.png)\`` },
      ];
    }),
};
