import { expect, test } from 'vitest';
import { proseComponents } from '../../schemas/prose-components.ts';
import { addImports } from './prose-imports.ts';

test('imports the components that a page uses, each once, after the frontmatter', () => {
  const page = '---\ntitle: a\n---\n\n<ChannelList />\n\nText <ReportList tool="a" /> and <ReportList tool="b" />.\n';
  expect(addImports(page)).toBe(`---
title: a
---

import ReportList from '~/site/components/prose/ReportList.astro';
import ChannelList from '~/site/components/prose/ChannelList.astro';


<ChannelList />

Text <ReportList tool="a" /> and <ReportList tool="b" />.
`);
});

test.each(Object.keys(proseComponents))('imports %s', (name) => {
  expect(addImports(`---\ntitle: a\n---\n\n<${name} />\n`)).toContain(`\nimport ${name} from '~/site/components/prose/${name}.astro';\n`);
});

test('leaves a page without components as it is', () => {
  const page = '---\ntitle: a\n---\n\nThe ReportList, `$&` and <Other />.\n';
  expect(addImports(page)).toBe(page);
});

test('keeps signs of replacement patterns in the frontmatter', () => {
  expect(addImports("---\ntitle: $& $1 $$ $'\n---\n\n<ChannelList />\n")).toMatch(/^---\ntitle: \$& \$1 \$\$ \$'\n---\n\nimport /);
});

test('finds the end of the frontmatter where the content check finds it', () => {
  expect(addImports('--- \ntitle: a\n---\t\n\n<ChannelList />\n')).toMatch(/^--- \ntitle: a\n---\t\n\nimport ChannelList /);
  expect(addImports('---\ntitle: a---b\nx: |\n  ---\n---\n\n<ChannelList />\n\n---\n')).toMatch(/\n {2}---\n---\n\nimport ChannelList /);
});
