export {};

const fold = document.querySelector<HTMLDetailsElement>('details.creators');
const key = 'creators-fold';

if (fold) {
  // Who opened it on one definition wants the same of the next; a browser that keeps nothing starts folded.
  const remembered = (): boolean => {
    try {
      return localStorage.getItem(key) === 'open';
    } catch {
      return false;
    }
  };
  const openIfLinked = () => {
    // Not `:target`: a browser may not have gone there yet.
    const target = document.getElementById(location.hash.slice(1));
    if (target && fold.contains(target)) fold.open = true;
  };
  fold.open ||= remembered();
  openIfLinked();
  addEventListener('hashchange', openIfLinked);
  fold.querySelector('summary')?.addEventListener('click', () => {
    try {
      localStorage.setItem(key, fold.open ? '' : 'open');
    } catch {
      // Then it is not remembered.
    }
  });
  let wasOpen = fold.open;
  addEventListener('beforeprint', () => {
    wasOpen = fold.open;
    fold.open = true;
  });
  addEventListener('afterprint', () => {
    fold.open = wasOpen;
  });
}
