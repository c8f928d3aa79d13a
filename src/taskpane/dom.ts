/** What an element is made with. Data only ever enters as text: no markup is parsed. */
export interface Facture {
  readonly classe?: string;
  readonly texte?: string;
  readonly attributs?: Readonly<Record<string, string>>;
  readonly auClic?: () => void;
}

type Enfant = Node | string | null;

/** A new element with its children; null children are left out. */
export function creer(nom: string, facture: Facture, ...enfants: readonly Enfant[]): HTMLElement {
  const element = document.createElement(nom);
  garnir(element, facture, enfants);
  return element;
}

/** A new SVG element. */
export function creerSvg(nom: string, facture: Facture, ...enfants: readonly Enfant[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", nom);
  garnir(element, facture, enfants);
  return element;
}

function garnir(element: Element, facture: Facture, enfants: readonly Enfant[]): void {
  if (facture.classe !== undefined) element.setAttribute("class", facture.classe);
  for (const [nom, valeur] of Object.entries(facture.attributs ?? {})) element.setAttribute(nom, valeur);
  if (facture.texte !== undefined) element.textContent = facture.texte;
  if (facture.auClic !== undefined) element.addEventListener("click", facture.auClic);
  element.append(...enfants.filter((enfant) => enfant !== null));
}

/** Shows or hides an element, for the eye and for assistive technologies alike. */
export function montrer(element: HTMLElement, visible: boolean): void {
  element.toggleAttribute("hidden", !visible);
}

/** Turns a button on or off; « off » is told where every tool looks for it: the component only tells the browser. */
export function desactiver(bouton: HTMLElement, inactif: boolean): void {
  bouton.toggleAttribute("disabled", inactif);
  if (inactif) bouton.setAttribute("aria-disabled", "true");
  else bouton.removeAttribute("aria-disabled");
}

/** Calls `peindre` only when the observed value changes: what has focus stays in place. */
export function siChange<Valeur>(peindre: (valeur: Valeur) => void): (valeur: Valeur) => void {
  let connue: { readonly valeur: Valeur } | null = null;
  return (valeur) => {
    if (connue !== null && Object.is(connue.valeur, valeur)) return;
    connue = { valeur };
    peindre(valeur);
  };
}
