/** The explore, as `model/explore`, that the address of a query names; a short address of a query names none. */
export function exploreIn(address: string): string | undefined {
  const [, model, explore] = /^(?:\/embed)?\/explore\/([\w.-]+)\/([\w.-]+)$/u.exec(URL.parse(address)?.pathname ?? '') ?? [];
  return model === undefined || explore === undefined ? undefined : `${model}/${explore}`;
}
