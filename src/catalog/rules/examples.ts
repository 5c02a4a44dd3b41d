import { eachOf, type Rule } from '../rule.ts';

/** The numbers of a stated example give its result: a reader who checks the definition by it must not be misled. */
export const exampleAddsUp: Rule = {
  rule: 'example-adds-up',
  keeps: 'The numbers of an example in `readsAs` give the result that it states.',
  why: 'Readers check what they understood by the example. One that does not add up makes them doubt the right reading.',
  fix: 'Correct the number that is wrong.',
  example: {
    file: 'content/metrics/dau-mau.mdx',
    wrong: 'came on 12 of 20 days',
    right: 'came on 12 of 30 days',
  },
  check: eachOf('metrics', ({ data }) => {
    const text = ('readsAs' in data ? data.readsAs : undefined) ?? '';
    return [...equations(text), ...shares(text)].flatMap(({ written, stated, computed }) => {
      if (agrees(stated, computed)) return [];
      return [
        {
          path: ['readsAs'],
          message: `Unexpected example \`${written}\`, expected \`${shownLike(stated, computed)}\` in place of \`${stated}\``,
        },
      ];
    });
  }),
};

/** What an example states, and what its other numbers give. */
type Statement = { written: string; stated: string; computed: number };

const NUMBER = String.raw`[$€£]?\d[\d,]*(?:\.\d+)?%?`;
const equation = new RegExp(String.raw`${NUMBER}(?:\s*[-+−×*÷/]\s*${NUMBER})+(?:\s*=\s*${NUMBER})+`, 'g');

/** "$30,000 / $1,500 = 20": a sum, and each result that is stated for it. */
function equations(text: string): Statement[] {
  return [...text.matchAll(equation)].flatMap(([written]) => {
    const [sum = '', ...results] = written.split('=').map((part) => part.trim());
    return results.map((stated) => ({ written, stated, computed: valueOfSum(sum) }));
  });
}

/** Additions and subtractions of products and quotients, from left to right; numbers hold no sign of their own. */
function valueOfSum(sum: string): number {
  const tokens = sum.match(new RegExp(`${NUMBER}|[-+−×*÷/]`, 'g')) ?? [];
  let [total, product, sign] = [0, valueOf(tokens[0] ?? ''), 1];
  for (let place = 1; place < tokens.length; place += 2) {
    const next = valueOf(tokens[place + 1] ?? '');
    switch (tokens[place]) {
      case '×':
      case '*':
        product *= next;
        break;
      case '÷':
      case '/':
        product /= next;
        break;
      default:
        total += sign * product;
        [product, sign] = [next, tokens[place] === '+' ? 1 : -1];
    }
  }
  return total + sign * product;
}

const A_OF_B = String.raw`(\d[\d,]*(?:\.\d+)?) of (?:every )?(\d[\d,]*(?:\.\d+)?)`;
const shareFirst = new RegExp(String.raw`(\d[\d,]*(?:\.\d+)?%)[^.;%]*?(?: means? that|:) [^.;%]*?${A_OF_B}`, 'g');
const shareLast = new RegExp(String.raw`${A_OF_B}[^.;%]*? (?:are|is) (\d[\d,]*(?:\.\d+)?%)`, 'g');

/** "25% means that 10 of 40 customers were active", and "30 of 200 repositories are 15%". */
function shares(text: string): Statement[] {
  const first = [...text.matchAll(shareFirst)].map(([written, stated = '', part = '', whole = '']) => ({ written, stated, part, whole }));
  const last = [...text.matchAll(shareLast)].map(([written, part = '', whole = '', stated = '']) => ({ written, stated, part, whole }));
  return [...first, ...last].map(({ written, stated, part, whole }) => ({ written, stated, computed: valueOf(part) / valueOf(whole) }));
}

function valueOf(number: string): number {
  const value = Number(number.replace(/[^\d.]/g, ''));
  return number.endsWith('%') ? value / 100 : value;
}

/** Whether a number is another, as exactly as it is written. */
function agrees(stated: string, computed: number): boolean {
  const scale = stated.endsWith('%') ? 100 : 1;
  return Math.abs(valueOf(stated) - computed) * scale <= 0.5 * 10 ** -decimalsOf(stated) + 1e-9;
}

function shownLike(stated: string, computed: number): string {
  const [sign = ''] = /^[$€£]/.exec(stated) ?? [];
  const percent = stated.endsWith('%');
  const digits = decimalsOf(stated);
  return `${sign}${(percent ? computed * 100 : computed).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 1) })}${percent ? '%' : ''}`;
}

function decimalsOf(number: string): number {
  return /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
}
