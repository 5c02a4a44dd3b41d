// Written for any Node that can read a module, so that an old one gets this sentence and not a syntax error.
var found = process.versions.node;
var parts = found.split('.').map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
  console.error(
    'This handbook needs Node 22.18 or newer, and this is Node ' +
      found +
      '.\nOn Linux and Windows run `npx npm@11 ci`: it brings Node 24 along, and `npm run` then finds it by itself.' +
      '\nElsewhere, or if that does not help, install Node 24 from https://nodejs.org/.',
  );
  process.exit(1);
}
