import { nodesOf, rangeOf } from '../nodes.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** Every image has words that say what it shows. */
export const imageText: ProseRule = {
  doc: {
    rule: 'image-text',
    keeps: 'The square brackets of an image contain words that say what it shows, not its file name.',
    why: 'People who cannot see the image get these words instead, and so does everyone while it does not load.',
    fix: 'Between `![` and `]`, say in a few words what the image shows.',
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
