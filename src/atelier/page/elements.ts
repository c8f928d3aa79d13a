/** The element of that id and class; its absence is a fault of the page itself. */
export function element<T extends HTMLElement>(id: string, classe: new () => T): T {
  const trouve = document.getElementById(id);
  if (!(trouve instanceof classe)) throw new Error(`The page has no element "${id}".`);
  return trouve;
}

/** An element of which nothing but what all elements have is used. */
export const bloc = (id: string): HTMLElement => element(id, HTMLElement);
