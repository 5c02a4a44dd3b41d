import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPage } from '../lib/built-page.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { scalesOf } from './page-bytes.ts';

const files = {
  'page/index.html':
    '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" media="print" href="/print.css"><script type="module" src="/js/a.js"></script><script>1</script><script defer src="/js/e.js"></script><script src="/js/d.js"></script>',
  'a.css': 'p{color:red}',
  'js/a.js': 'import{t as e}from"./b.js";import"./c.js";e(()=>import("./click.js"))',
  'js/b.js': 'export{d as t}from"./d.js"',
  'js/c.js': 'requestIdleCallback(async()=>{let{P:e}=await import(`./idle.js`)})',
  'js/d.js': 'export let d=1',
  'js/idle.js': 'import"./d.js";import"./e.js";export let P=1',
  'js/e.js': '2',
};
const bytes = (...names: (keyof typeof files)[]) => names.reduce((sum, name) => sum + gzipSync(files[name], { level: 9 }).length, 0);

test('counts what the page loads by itself, each file once, and apart what it loads at idle', () => {
  const { pageBytes } = scalesOf(temporaryFolder(files));
  expect(pageBytes(readPage('/page/', files['page/index.html']))).toEqual({
    html: bytes('page/index.html'),
    css: bytes('a.css'),
    js: bytes('js/a.js', 'js/b.js', 'js/c.js', 'js/d.js', 'js/e.js'),
    idle: bytes('js/idle.js'),
    blocking: 2,
  });
});
