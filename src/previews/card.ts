import { site } from '../settings/site.ts';
import type { Preview } from './preview.ts';

/** The size of a card in pixels, as Slack, LinkedIn and others want it. */
export const size = { width: 1200, height: 630 } as const;

/** The site’s own light colors, from `src/site/styles/tokens.css` and its mark. */
export const colors = { accent: '#0a5a53', strong: '#0f1b1a', text: '#32403f', paper: '#ffffff', foot: '#d6efeb' } as const;

/** The color of each status, as the site has it. */
export const statusColors = {
  approved: '#125a27',
  unreviewed: '#46534f',
  'in-review': '#664500',
  draft: '#664500',
  deprecated: '#8f1d1d',
} as const;

/** An element of a card as satori takes it, without React. */
export type CardElement = { type: string; key: null; props: { style: Style; src?: string; children?: string | CardElement[] } };

type Style = Readonly<Record<string, string | number>>;

/** A card as a tree of boxes; `mark` is the address of the picture beside the handbook’s name. */
export function cardOf(preview: Preview, mark: string): CardElement {
  return box({ ...size, flexDirection: 'column', background: colors.paper, color: colors.text }, [
    box({ height: 14, flexShrink: 0, background: colors.accent }, []),
    box(
      { flexDirection: 'column', justifyContent: 'center', flexGrow: 1, height: 0, padding: '0 72px', overflow: 'hidden' },
      words(preview),
    ),
    box({ height: 116, flexShrink: 0, padding: '0 72px', alignItems: 'center', background: colors.foot }, [
      ...facts(preview),
      ...brand(mark),
    ]),
  ]);
}

function words({ kind, title, description }: Preview): CardElement[] {
  const long = title.length > LONG_TITLE;
  // No `textWrap` in either: with it, satori narrows the lines as if there were more of them than `lineClamp` allows, and cuts.
  const lines = long ? { fontSize: 54, lineClamp: 3 } : { fontSize: 68, lineClamp: 2 };
  return [
    text({ fontSize: 28, fontWeight: 600, color: colors.accent, lineClamp: 1 }, kind),
    text({ ...titleStyle, ...lines }, title),
    ...(description ? [text({ fontSize: long ? 34 : 36, lineHeight: 1.4, lineClamp: 4 }, description)] : []),
  ];
}

/** More characters than this take more than two lines of the largest size. */
const LONG_TITLE = 46;

const titleStyle = { margin: '16px 0 20px', fontWeight: 700, lineHeight: 1.15, letterSpacing: '-0.02em', color: colors.strong } as const;

function facts({ status, fact }: Preview): CardElement[] {
  return [
    ...(status ? [text({ ...pill, color: statusColors[status.id] }, status.words)] : []),
    ...(fact === undefined ? [] : [text({ marginRight: 24, fontSize: 26, lineClamp: 1 }, fact)]),
  ];
}

const pill = {
  flexShrink: 0,
  marginRight: 24,
  padding: '7px 24px',
  border: '2px solid currentColor',
  borderRadius: 26,
  background: colors.paper,
  fontSize: 26,
  fontWeight: 600,
} as const;

function brand(mark: string): CardElement[] {
  return [
    { type: 'img', key: null, props: { src: mark, style: { width: 44, height: 44, marginLeft: 'auto', marginRight: 16, flexShrink: 0 } } },
    text({ fontSize: 26, fontWeight: 600, color: colors.strong, flexShrink: 0 }, site.title),
  ];
}

/** Elements beside each other, or below each other where the style says so. */
function box(style: Style, children: CardElement[]): CardElement {
  return { type: 'div', key: null, props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** A text in lines, in the font’s two subsets by the names that `draw.ts` gives them; a word that fits no line is broken. */
export function text(style: Style, words: string): CardElement {
  const font = { display: 'block', fontFamily: 'Inter, Inter Extended', overflowWrap: 'anywhere' };
  return { type: 'div', key: null, props: { style: { ...font, ...style }, children: words } };
}
