/** An element of the page by its id; every one that is asked for is in index.html. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element #${id}`);
  return found as E;
}
