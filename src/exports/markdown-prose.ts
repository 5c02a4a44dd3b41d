import { componentLists } from './markdown-lists.ts';
import type { Handbook } from './markdown-text.ts';

/** A fenced block, or a code span within one paragraph: what stands in it is not touched. */
const CODE = /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[`~]*[ \t]*$|(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\3(?!`))/gm;

/** The MDX prose of the page at `pageUrl` as Markdown that can be read anywhere: links are absolute, components are the lists that they show, comments are gone. */
export function proseMarkdown(body: string, pageUrl: string, handbook: Handbook): string {
  let text = '';
  let end = 0;
  for (const { 0: code, index } of body.matchAll(CODE)) {
    text += withoutMdx(body.slice(end, index), pageUrl, handbook) + code;
    end = index + code.length;
  }
  return tidy(text + withoutMdx(body.slice(end), pageUrl, handbook));
}

function withoutMdx(text: string, pageUrl: string, handbook: Handbook): string {
  return text
    .replace(/(?<!\\)\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
    .replace(/<([A-Z]\w*)([^<>]*)\/>/g, (tag, name: string, attributes: string) => {
      const list = componentLists[name];
      return list ? list(attributesOf(attributes), handbook) : tag;
    })
    .replace(/((?<!\\)\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)([/#][^\s)>]*)/gm, (_, before: string, address: string) => {
      return before + new URL(address, pageUrl).href;
    });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

/** What was taken out leaves empty lines. */
function tidy(text: string): string {
  return text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
}
