import { meantAddress, wordsIn } from './lost-address.ts';

/**
 * Runs on the page for addresses that do not exist, wherever a host shows it: a short address goes on to the one that was meant, any other is
 * offered it, and the search box is asked for the words of the address.
 */
export async function helpLost(offer: HTMLElement, form: HTMLFormElement): Promise<void> {
  const { pathname, search, hash } = location;
  // The page itself, which a host may serve at its own address.
  if (/\/404(?:\.html|\/)?$/.test(pathname)) return;
  const meant = meantAddress(pathname);
  if (meant !== undefined && (await exists(meant))) {
    const address = meant + search + hash;
    if (meant.startsWith(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/go/`)) {
      location.replace(address);
      return;
    }
    const link = Object.assign(document.createElement('a'), { href: address, textContent: meant });
    offer.append('Did you mean ', link, '?');
  }
  const input = form.querySelector('input');
  if (input) input.value = wordsIn(pathname);
  // As if the box had got the focus, which stays where the reader is. Importing what loads the box would make a file of it for every page.
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve);
    });
  }
  form.dispatchEvent(new Event('focusin'));
}

async function exists(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  return response?.ok === true;
}
