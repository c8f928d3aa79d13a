/** An element of the manifest: name without its prefix, attributes, children, text. */
export interface Element {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
  readonly enfants: Element[];
  readonly texte: string;
}

const JETON = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUT = /([\w:]+)="([^"]*)"/g;

function attributsDe(texte: string): Record<string, string> {
  return Object.fromEntries([...texte.matchAll(ATTRIBUT)].map(([, nom = "", valeur = ""]) => [nom, valeur]));
}

/** The tree of a manifest that an XML parser has already found well-formed; prefixes of elements are dropped. */
export function lireArbre(xml: string): Element {
  const racine = { nom: "", attributs: {}, enfants: [] as Element[], texte: "" };
  const pile = [racine];
  for (const [, fin, nom, attributs = "", vide, texte] of xml.matchAll(JETON)) {
    const courant = pile.at(-1) ?? racine;
    if (texte !== undefined) courant.texte += texte.trim();
    else if (nom !== undefined && fin === "/") pile.pop();
    else if (nom !== undefined) {
      const element = {
        nom: nom.replace(/^.*:/, ""),
        attributs: attributsDe(attributs),
        enfants: [],
        texte: "",
      };
      courant.enfants.push(element);
      if (vide !== "/") pile.push(element);
    }
  }
  return racine.enfants[0] ?? racine;
}

/** The element and all that it holds, in document order. */
export function parcourir(element: Element): Element[] {
  return [element, ...element.enfants.flatMap(parcourir)];
}

/** All the elements of that name below `element`. */
export function tous(element: Element, nom: string): Element[] {
  return parcourir(element).filter((un) => un.nom === nom);
}

/** Nothing when the condition holds, else what is wrong. */
export function exiger(condition: boolean, constat: string): string[] {
  return condition ? [] : [constat];
}
