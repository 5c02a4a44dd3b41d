import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { inLooker, told, verify } from './testing.ts';

/** Signed by itself, good for nothing but this test. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBjzCCATagAwIBAgIUHEXJccKDAIo3T7h3V6PrwUQ48RUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTA1NDAwNFoYDzIxMjYxMTA1
MDU0MDA0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATL1kOIwxuVu0yiKman3/BYBCtT5MNKMhLp6qhOEospDnOa+HViCiw2
vouS0Pbp2qIFQvFrXRX/KUyn0Aw3qKsHo2QwYjAdBgNVHQ4EFgQUdCbXLeuGCscj
1iONxv5hnlTEx/UwHwYDVR0jBBgwFoAUdCbXLeuGCscj1iONxv5hnlTEx/UwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQC
IHTWAXDThv5ik3t3gZvvxKOj5ZTbutF0PsTVQ/Dkf4UvAiBsu692yIuu0v0/cg3f
h1YyrHAvh6a6g0VGJKDpbj5EOg==
-----END CERTIFICATE-----`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+KDxGR9uWQRazkS9
HidaAfwUGsjiWxMJeEk5Mw0h27yhRANCAATL1kOIwxuVu0yiKman3/BYBCtT5MNK
MhLp6qhOEospDnOa+HViCiw2vouS0Pbp2qIFQvFrXRX/KUyn0Aw3qKsH
-----END PRIVATE KEY-----`;

it('does not talk to a server whose certificate nobody vouches for, and leaves the environment as it is', async () => {
  const requests: string[] = [];
  const server = createServer({ cert, key }, ({ url = '' }, response) => {
    requests.push(url);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const before = { ...process.env };
  const base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = await verify([inLooker('dashboard', 1)], { looker: { base } });
  expect(told(run, inLooker('dashboard', 1))).toEqual({ is: 'unknown', why: 'unreachable' });
  expect(run.systems).toEqual([{ system: 'looker', canary: 'none', trouble: 'unreachable' }]);
  expect(requests).toEqual([]);
  expect({ ...process.env }).toEqual(before);
});
