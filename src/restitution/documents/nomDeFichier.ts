/** Names that Windows keeps for its devices, whatever the extension. */
const RESERVES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** What no system takes in a name, control characters and marks that turn the writing direction included. */
// eslint-disable-next-line no-control-regex -- these are the very characters to take out
const INTERDITS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]+/g;
/** A file system counts bytes: 255 at most, of which an extension, a rank and a folder's own needs take some. */
const OCTETS_AU_PLUS = 150;

/** As many whole characters as the bytes allow. */
function couper(nom: string, octets: number): string {
  let reste = octets;
  let garde = "";
  for (const caractere of nom) {
    reste -= new TextEncoder().encode(caractere).length;
    if (reste < 0) return garde;
    garde += caractere;
  }
  return garde;
}

/** A text as the name of a file without its extension, on Windows, Mac and Linux alike; never empty. */
export function nomDeFichierSur(texte: string): string {
  const permis = texte
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "")
    .replace(INTERDITS, "-")
    .replace(/\s+/g, " ");
  const nu = couper(permis.replace(/^[\s.]+/, ""), OCTETS_AU_PLUS).replace(/[\s.]+$/, "");
  if (nu === "") return "document";
  return RESERVES.test(nu) ? `-${nu}` : nu;
}

/** The same names, each different from the others whatever the case: "nom", "nom (2)". */
export function nomsDistincts(noms: readonly string[]): readonly string[] {
  const pris = new Set<string>();
  return noms.map((nom) => {
    let essai = nom;
    for (let rang = 2; pris.has(essai.toLowerCase()); rang += 1) essai = `${nom} (${rang})`;
    pris.add(essai.toLowerCase());
    return essai;
  });
}
