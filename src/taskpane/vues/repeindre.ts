/** The element that has focus, within a parent, by its id; "" when it is elsewhere. */
function idDuFocus(parent: HTMLElement): string {
  const actif = parent.ownerDocument.activeElement;
  return actif !== null && parent.contains(actif) ? actif.id : "";
}

/** The accordion's item that holds an element. */
const rubriqueDe = (element: Element | null) => element?.closest("fluent-accordion-item") ?? null;

/**
 * Puts new items in an accordion in place of those of the same ids: what was open stays open, and focus comes back to the same
 * button, else to the item where it was.
 */
export function repeindre(accordeon: HTMLElement, rubriques: readonly HTMLElement[]): void {
  const focus = idDuFocus(accordeon);
  const avant = rubriqueDe(accordeon.ownerDocument.getElementById(focus))?.id ?? "";
  const ouvertes = new Set([...accordeon.querySelectorAll("[expanded]")].map(({ id }) => id));
  for (const rubrique of rubriques) if (ouvertes.has(rubrique.id)) rubrique.setAttribute("expanded", "");
  accordeon.replaceChildren(...rubriques);
  if (focus === "") return;
  const memes = [focus, focus.replace(/^(?:garder|annuler|liste)-/, "ouvrir-"), avant];
  const retrouve = memes.map((id) => accordeon.ownerDocument.getElementById(id)).find((un) => un !== null);
  retrouve?.focus();
}
