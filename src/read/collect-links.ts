import type { MdastNode } from 'satteri';
import { LineCounter } from 'yaml';
import type { Link, Prose } from '../catalog/prose.ts';
import { addressesOf, addressOffset } from './link-places.ts';
import { each, placeOf, wordsOf } from './syntax-nodes.ts';

/** Every link of a syntax tree, and every address that is no link of Markdown; `source` is the text that the tree was read from. */
export function collectLinks(root: MdastNode, source: string): Pick<Prose, 'links' | 'addresses'> {
  const found: Pick<Prose, 'links' | 'addresses'> = { links: [], addresses: [] };
  const written = placesIn(source);
  const targets = targetsIn(root, source, written);
  each(root, (node) => {
    const words = () => ({ ...placeOf(node), text: wordsOf(node) });
    if (node.type === 'link') found.links.push({ ...words(), url: node.url, ...written(addressOffset(node, source)) });
    else if (node.type === 'linkReference') found.links.push({ ...words(), url: '', ...targets.get(node.identifier) });
    else
      for (const { url, offset } of addressesOf(node, source))
        found.addresses.push({ ...words(), url, ...(wordsOf(node).trim() === '' && { text: labelOf(node) }), ...written(offset) });
  });
  return found;
}

type Written = (offset: number | undefined) => Pick<Link, 'written'>;

/** Where the definitions of references lead; of two of one name the first holds. */
function targetsIn(root: MdastNode, source: string, written: Written): Map<string, Pick<Link, 'url' | 'definedAt' | 'written'>> {
  const targets = new Map<string, Pick<Link, 'url' | 'definedAt' | 'written'>>();
  each(root, (node) => {
    if (node.type === 'definition' && !targets.has(node.identifier))
      targets.set(node.identifier, { url: node.url, definedAt: placeOf(node), ...written(addressOffset(node, source)) });
  });
  return targets;
}

/** What a tag without words is called: what its title or label says. */
function labelOf(node: MdastNode): string {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return '';
  const labels = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && /^(?:title|label|text|aria-label)$/.test(attribute.name) ? [attribute.value] : [],
  );
  return labels.find((value) => typeof value === 'string') ?? '';
}

function placesIn(source: string): Written {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  return (offset) => {
    if (offset === undefined) return {};
    const { line, col } = lines.linePos(offset);
    return { written: { line, column: col } };
  };
}
