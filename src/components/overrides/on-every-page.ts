// One script for all that every page runs: each script in a page is a hash in its policy, and a file of its own would keep the reader waiting.
import '../../hover-cards/open.ts';
import '../../prefetch/prefetch.ts';
import '../../slack/open.ts';
import './sidebar-place.ts';
import './theme-select.ts';
