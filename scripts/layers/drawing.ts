import { layers, type Layer } from './table.ts';

/** `docs/layers.md`: which folder of `src/` may import which, as a drawing and as a table. */
export function layersPage(): string {
  const rows = layers.map((layer) => `| \`${layer.name}\` | ${layer.holds} | ${importsOf(layer)} | ${layer.pure ? 'yes' : 'no'} |`);
  return `<!-- Written by \`npm run layers\` from scripts/layers/table.ts: edit that file. -->

# Layers

What a folder of \`src/\` may import. The linter refuses every other import, and cycles between files. \`scripts/\` may import all of them but the site's pages and components; \`tests/\` and \`bench/\` may import everything; nothing imports those three.

\`\`\`mermaid
flowchart TD
${layers.flatMap((layer) => direct(layer).map((name) => `  ${layer.name} --> ${name}`)).join('\n')}
\`\`\`

An arrow that others imply is left out of the drawing; the table has them all. A pure layer knows no files, network, processes or Astro: what it needs of them is an argument.

| Folder | What is in it | May import | Pure |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** The names of the layers that one imports; three and more neighbors in the list as "first to last". */
function importsOf({ imports }: Layer): string {
  const runs: string[][] = [];
  for (const { name } of layers.filter((layer) => imports.includes(layer.name))) {
    const last = runs.at(-1);
    if (last && placeOf(last.at(-1) ?? '') + 1 === placeOf(name)) last.push(name);
    else runs.push([name]);
  }
  const said = runs.flatMap((run) => (run.length > 2 ? [`\`${run[0]}\` to \`${run.at(-1)}\``] : run.map((name) => `\`${name}\``)));
  return said.length === 0 ? 'nothing' : said.join(', ');
}

function placeOf(name: string): number {
  return layers.findIndex((layer) => layer.name === name);
}

/** The imports of a layer that none of its other imports may import. */
function direct({ imports }: Layer): string[] {
  const of = (name: string) => layers.find((layer) => layer.name === name)?.imports ?? [];
  return imports.filter((name) => !imports.some((other) => of(other).includes(name)));
}
