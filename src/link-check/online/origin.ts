import { SetupError } from './setup-error.ts';

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** The address that `value` names as the base of an API, without a slash at its end; fails with a sentence for anything that credentials must not go to. */
export function readBase(name: string, value: string): string {
  const url = URL.parse(value.trim());
  if (url === null) throw new SetupError(`Unexpected value of \`${name}\`, expected an address such as \`https://acme.looker.com\`.`);
  if (url.username !== '' || url.password !== '')
    throw new SetupError(`Unexpected user or password in \`${name}\`, expected an address without them.`);
  if (url.search !== '' || url.hash !== '')
    throw new SetupError(`Unexpected \`?\` or \`#\` in \`${name}\`, expected an address without them.`);
  if (!isSafe(url))
    throw new SetupError(`Unexpected protocol of \`${name}\`, expected \`https:\` (\`http:\` only to this machine itself).`);
  return url.origin + url.pathname.replace(/\/+$/u, '');
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}
