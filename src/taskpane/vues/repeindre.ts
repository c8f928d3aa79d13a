/** The element that has focus, within a parent, by its id; "" when it is elsewhere. */
function idDuFocus(parent: HTMLElement): string {
  const actif = parent.ownerDocument.activeElement;
  return actif !== null && parent.contains(actif) ? actif.id : "";
}

/** The accordion's item that holds an element. */
const rubriqueDe = (element: Element | null) => element?.closest("fluent-accordion-item") ?? null;

/** Paints a parent anew; focus comes back to the same button, else to the one that opens its list, else to its item. */
export function gardantLeFocus(parent: HTMLElement, peindre: () => void): void {
  const { ownerDocument: page } = parent;
  const focus = idDuFocus(parent);
  const rubrique = rubriqueDe(page.getElementById(focus))?.id ?? "";
  peindre();
  if (focus === "") return;
  const memes = [focus, focus.replace(/^(?:garder|annuler|retablir|liste|champ)-/, "ouvrir-"), rubrique];
  const retrouve = memes.map((id) => page.getElementById(id)).find((un) => un !== null);
  retrouve?.focus();
}

/** Puts new items in an accordion in place of those of the same ids: what was open stays open. */
export function repeindre(accordeon: HTMLElement, rubriques: readonly HTMLElement[]): void {
  const ouvertes = new Set([...accordeon.querySelectorAll("[expanded]")].map(({ id }) => id));
  for (const rubrique of rubriques) if (ouvertes.has(rubrique.id)) rubrique.setAttribute("expanded", "");
  gardantLeFocus(accordeon, () => {
    accordeon.replaceChildren(...rubriques);
  });
}
