/** The characters that the bundled font has in its two subsets: Latin letters with accents, and the signs of English prose. */
const IN_FONT = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017E–—‘’‚“”„†•…€™↑↓−]+$/v;

/** What may be left out: emoji with their joiners and flags, control and direction marks, backticks. */
const ORNAMENTS =
  /[[\p{Extended_Pictographic}--[\u2190-\u21FF©®™]]\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}\u20E3`]/gv;

/** A text as a card can show it, without emoji and backticks; undefined where glyphs would be missing, since the rest could mean something else. */
export function drawable(text: string): string | undefined {
  const hyphens = text.normalize('NFC').replace(/[\u2010\u2011]/g, '-');
  const shown = hyphens.replace(/\s/g, ' ').replace(ORNAMENTS, '').replace(/ +/g, ' ').trim();
  return IN_FONT.test(shown) ? shown : undefined;
}

/** A text of at most `most` characters, cut after a whole word and ended with an ellipsis; a word that is longer than that is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const words = start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:.(–—-]+$/, '');
  return `${words || start.slice(0, -1)}…`;
}
