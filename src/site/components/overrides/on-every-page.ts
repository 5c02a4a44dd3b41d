// One script for all that every page runs: each script in a page is a hash in its policy, and a file of its own would keep the reader waiting.
// Beyond 4,096 bytes it becomes such a file, and then the budget of JavaScript tells.
import '../../../browser/hover-cards/open.ts';
import '../../../browser/prefetch/prefetch.ts';
import '../../../browser/search-box/open.ts';
import '../../../browser/slack/open.ts';
import './sidebar-place.ts';
import './theme-select.ts';
