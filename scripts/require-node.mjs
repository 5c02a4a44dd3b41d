// Written for any Node that can read a module, so that an old one gets this sentence and not a syntax error.
var found = process.versions.node;
var parts = found.split('.').map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
  console.error(
    'This handbook needs Node 22.18 or newer, and this is Node ' +
      found +
      '.\nRun `npm ci` (on Linux and Windows it brings a new enough Node with it, which `npm run` finds by itself), or install Node 24 from https://nodejs.org/.',
  );
  process.exit(1);
}
