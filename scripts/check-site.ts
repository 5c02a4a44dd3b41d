import { formats } from '../src/problems/report.ts';
import { siteProblems } from './check-site/site-problems.ts';
import { sourceIndex } from './check-site/site-source.ts';
import { unfurlProblems } from './check-site/unfurl-problems.ts';
import { readBuiltSite } from './lib/built-site.ts';
import { command, contentFolder, start } from './lib/run.ts';

const usage = `Usage: npm run check:site -- [--site DIR] [--content DIR] [--format text|json|github]

Checks the links, anchors, ids, heads, outlines and previews of the built pages; run \`npm run build\` first.`;

const options = { site: { type: 'string', default: 'dist' }, content: { type: 'string', default: 'content' } } as const;

export const main = command({ usage, options, formats }, (call) => {
  const site = readBuiltSite(call);
  const sourceOf = sourceIndex(contentFolder(call));
  const unfurls = site.pages.flatMap((page) => unfurlProblems(page, sourceOf(page), site.files));
  const links = site.pages.reduce((total, page) => total + page.links.length, 0);
  return call.report([...siteProblems(site, sourceOf), ...unfurls], `${site.pages.length} pages, ${links} links, no problems.`);
});

if (import.meta.main) await start(main);
