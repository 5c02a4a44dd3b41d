/** A piece of a card as satori takes it: an element without React. */
export type Piece = { type: string; key: null; props: { style: Style; src?: string; children?: string | Piece[] } };

/** The font’s two subsets, by the names that `draw.ts` gives them. */
const fontFamily = 'Inter, Inter Extended';

type Style = Readonly<Record<string, string | number>>;

/** Pieces beside each other, or below each other where the style says so. */
export function box(style: Style, children: Piece[]): Piece {
  return { type: 'div', key: null, props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** A text in lines; a word that fits no line is broken. */
export function text(style: Style, words: string): Piece {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'block', fontFamily, overflowWrap: 'anywhere', ...style }, children: words },
  };
}
