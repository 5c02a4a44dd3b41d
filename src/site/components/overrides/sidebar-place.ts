// `scrollIntoView` would make Tab start here, past the link to the content.
const pane = document.querySelector('#starlight__sidebar');
const current = pane?.querySelector('[aria-current]')?.getBoundingClientRect();
if (pane && current) pane.scrollTop += Math.max(0, current.bottom - pane.getBoundingClientRect().bottom);

export {};
