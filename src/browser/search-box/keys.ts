/** What the keys of a box move about in: the input, and the links that were found, in order. */
export type Keyboard = {
  input: HTMLInputElement;
  links: () => HTMLElement[];
  openChosen: (newTab: boolean) => void;
  leave: () => void;
};

/**
 * Arrows move between the input and the links, Home and End to the first and the last of them, Enter opens, with Ctrl or ⌘ in a new tab,
 * Escape leaves, and any letter goes on typing. From the input ArrowDown goes to the first link, although Enter in the input opens it too:
 * the focus moves, and a reader who hears or sees where it is must not be led past the answer.
 */
export function onKey(event: KeyboardEvent, { input, links, openChosen, leave }: Keyboard): void {
  // Some browsers say of a key that only confirms a composition nothing but this code.
  // oxlint-disable-next-line typescript/no-deprecated
  if (event.isComposing || event.keyCode === 229) return;
  const inInput = event.target === input;
  const list = links();
  const here = list.indexOf(event.target as HTMLElement);
  const goTo = (place: number) => {
    event.preventDefault();
    (place < 0 ? input : list[Math.min(place, list.length - 1)])?.focus();
  };
  switch (event.key) {
    case 'ArrowDown':
      if (list.length > 0) goTo(inInput ? 0 : here + 1);
      break;
    case 'ArrowUp':
      if (!inInput) goTo(here - 1);
      break;
    case 'Home':
      if (!inInput) goTo(0);
      break;
    case 'End':
      if (!inInput) goTo(list.length - 1);
      break;
    case 'Enter':
      if (!inInput) break;
      event.preventDefault();
      openChosen(event.ctrlKey || event.metaKey);
      break;
    case 'Escape':
      // An input of type search would be emptied first, and the second Escape would leave.
      event.preventDefault();
      leave();
      break;
    default:
      if (!inInput && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
  }
}
