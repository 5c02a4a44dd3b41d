#!/usr/bin/env bash
# The attributes of an MDX element have no positions in satteri's tree; in remark-mdx's they have.
#
# Packages and versions: satteri 0.10.5 (the parser of Astro 7), remark-mdx 3.1.1, remark-parse 11.0.0, unified 11.0.5. Needs Node 20 or newer.
# Expected by a good engineer: satteri writes the tree that the specification of mdast and its MDX extension describe, so a check that points
# at an attribute (its name, its address) can read `attribute.position` as with remark-mdx.
# Behavior: elements and texts have positions, attributes have none: a check has to find the place of an attribute in the source itself.
# Seen on 2026-12-01: "satteri: element 1-4, attributes none none; remark-mdx: element 1-4, attributes 2 3" (lines).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{ "name": "attribute-positions", "private": true, "type": "module" }
JSON
npm install --silent --no-audit --no-fund --save-exact satteri@0.10.5 remark-mdx@3.1.1 remark-parse@11.0.0 unified@11.0.5
cat > read.js <<'JS'
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToMdast } from 'satteri';
import { unified } from 'unified';
const source = '<Card\n  title="A"\n  href="/b/"\n/>\n';
const places = (tree) => {
  const [element] = tree.children;
  const lines = element.attributes.map(({ position }) => position?.start.line ?? 'none');
  return `element ${element.position.start.line}-${element.position.end.line}, attributes ${lines.join(' ')}`;
};
console.log(`satteri: ${places(mdxToMdast(source))}; remark-mdx: ${places(unified().use(remarkParse).use(remarkMdx).parse(source))}`);
JS
found=$(node read.js)
echo "$found"
[ "$found" = 'satteri: element 1-4, attributes none none; remark-mdx: element 1-4, attributes 2 3' ] || { echo 'The behavior has changed.'; exit 1; }
