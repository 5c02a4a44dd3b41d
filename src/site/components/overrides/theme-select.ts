export {};

// Starlight's own key, so that earlier choices are kept.
const key = 'starlight-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');
const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-choice] select');

function chosen(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function show(theme: string): void {
  for (const select of selects) select.value = theme;
  document.documentElement.dataset['theme'] = theme || (prefersLight.matches ? 'light' : 'dark');
}

for (const select of selects)
  select.addEventListener('change', () => {
    show(select.value);
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // Then the choice is for this page only.
    }
  });
prefersLight.addEventListener('change', () => {
  show(chosen());
});
// Another tab may have changed it.
addEventListener('storage', () => {
  show(chosen());
});
show(chosen());
