// One script for everything that every page runs: each inline script is a hash in the page's policy, and a separate file would delay the page.
// Beyond 4,096 bytes it becomes such a file, and the budget for JavaScript fails.
import '../../../browser/hover-cards/open.ts';
import '../../../browser/prefetch/prefetch.ts';
import '../../../browser/search-box/open.ts';
import '../../../browser/slack/open.ts';
import './sidebar-place.ts';
import './theme-select.ts';
