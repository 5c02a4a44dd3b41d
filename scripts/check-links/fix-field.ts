import { parseDocument, visit } from 'yaml';
import { frontmatterOf } from '../../src/read/frontmatter.ts';
import { addressesIn } from '../../src/tool-links/addresses-in.ts';

/** Where an address stands in the value of a field that begins at `offset` of a file, outside backticks; nowhere where it is spelled otherwise. */
export function addressesInField(text: string, offset: number, url: string): number[] {
  const end = endOfValue(text, offset);
  if (end === undefined) return [];
  const value = text.slice(offset, end);
  return addressesIn(value)
    .filter(({ url: found, index }) => found === url && value.slice(0, index).split('`').length % 2 === 1)
    .map(({ index }) => offset + index);
}

/** Where the value ends that begins at an offset, in the frontmatter or in a file of rows. */
function endOfValue(text: string, offset: number): number | undefined {
  const { yaml, start } = frontmatterOf(text) ?? { yaml: text, start: 0 };
  let end: number | undefined;
  visit(parseDocument(yaml, { schema: 'core', logLevel: 'error' }), {
    Scalar: (key, { range }) => {
      if (key === 'key' || range?.[0] !== offset - start) return undefined;
      end = start + range[1];
      return visit.BREAK;
    },
  });
  return end;
}
