import { loadModule } from '../load-module.ts';
import { meantAddress, wordsIn } from './lost-address.ts';

/**
 * Runs on the page for addresses that do not exist, wherever a host shows it: a short address goes on to the one that was meant, any other is
 * offered it, and the search box is asked for the words of the address.
 */
export async function helpLost(offer: HTMLElement, form: HTMLFormElement): Promise<void> {
  const { pathname, search, hash } = location;
  const meant = meantAddress(pathname);
  if (meant !== undefined && (await exists(meant))) {
    const address = meant + search + hash;
    if (meant.startsWith(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/go/`)) {
      location.replace(address);
      return;
    }
    const link = offer.querySelector('a');
    link?.setAttribute('href', address);
    link?.append(meant);
    offer.hidden = false;
  }
  const input = form.querySelector('input');
  if (input) input.value = wordsIn(pathname);
  const { enhance } = await loadModule('search-box/box');
  await enhance(form, loadModule);
}

async function exists(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  return response?.ok === true;
}
