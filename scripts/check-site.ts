import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, readBuiltSite } from './lib/built-site.ts';
import { siteProblems } from './check-site/site-problems.ts';
import { sourceIndex } from './check-site/site-source.ts';
import { unfurlProblems } from './check-site/unfurl-problems.ts';
import { exit, formatOf, readArgs, report, run } from './lib/run.ts';

const usage = `Usage: npm run check:site -- [--site DIR] [--content DIR] [--format text|json|github]

Checks the links, anchors, ids, heads and previews of the built pages; run \`npm run build\` first.`;

await run(() => {
  const { values } = readArgs(
    {
      site: { type: 'string', default: 'dist' },
      content: { type: 'string', default: 'content' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  const site = readBuiltSite(values.site);
  const sourceOf = sourceIndex(values.content);
  const sizeOf = (path: string) => (site.files.has(path) ? statSync(join(values.site, path)).size : undefined);
  const unfurls = site.pages.flatMap((page) =>
    unfurlProblems({ ...sourceOf(page), address: page.address, html: readFileSync(join(values.site, fileOf(page.address))), sizeOf }),
  );
  const problems = [...siteProblems(site, sourceOf), ...unfurls];
  const links = site.pages.reduce((total, page) => total + page.links.length, 0);
  return report(problems, format, `${site.pages.length} pages, ${links} links, no problems.`);
});
