import fs from "node:fs";
import path from "node:path";
import { exiger, parcourir, tous, type Element } from "./lire";

const SERVEUR = "https://localhost:3000/";
const A_ADRESSE = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"];

function adressesDe(arbre: Element): string[] {
  return parcourir(arbre)
    .filter(({ nom }) => A_ADRESSE.includes(nom))
    .map(({ attributs }) => attributs.DefaultValue)
    .filter((adresse) => adresse !== undefined);
}

/** Every address is under the one that the build replaces. */
export function adresses(arbre: Element): string[] {
  const mauvaises = adressesDe(arbre).filter((adresse) => !adresse.startsWith(SERVEUR));
  return mauvaises.map((adresse) => `L'adresse « ${adresse} » n'est pas sous ${SERVEUR}.`);
}

/** Width and height of a PNG, from its header. */
function taillePng(fichier: string): readonly [number, number] {
  const octets = fs.readFileSync(fichier);
  return [octets.readUInt32BE(16), octets.readUInt32BE(20)];
}

/** Every icon in its three sizes, each file of the size that it is announced with. */
export function icones(arbre: Element, racine: string): string[] {
  const manquantes = tous(arbre, "Icon").flatMap((icone) => {
    const tailles = tous(icone, "Image").map(({ attributs }) => attributs.size);
    return ["16", "32", "80"].filter((taille) => !tailles.includes(taille));
  });
  const images = adressesDe(arbre).filter((adresse) => adresse.endsWith(".png"));
  return [
    ...manquantes.map((taille) => `Une icône n'existe pas en ${taille} pixels.`),
    ...[...new Set(images)].flatMap((adresse) => image(adresse, racine)),
    ...tailles(arbre),
  ];
}

function image(adresse: string, racine: string): string[] {
  const fichier = path.join(racine, adresse.replace(SERVEUR, ""));
  if (!fs.existsSync(fichier)) return [`L'image « ${adresse} » n'existe pas.`];
  const [, taille = ""] = /-(\d+)\.png$/.exec(adresse) ?? [];
  const [largeur, hauteur] = taillePng(fichier);
  return exiger(
    largeur === Number(taille) && hauteur === largeur,
    `L'image « ${adresse} » fait ${largeur} × ${hauteur} pixels.`,
  );
}

/** The size that the ribbon is told is the size of the file's name. */
function tailles(arbre: Element): string[] {
  return tous(arbre, "Icon")
    .flatMap((icone) => tous(icone, "Image"))
    .flatMap(({ attributs: { size = "", resid = "" } }) =>
      exiger(resid.endsWith(`.${size}`), `L'icône « ${resid} » n'est pas celle de ${size} pixels.`),
    );
}

/** The pages for people are files of the project; those that the build makes are checked once built. */
export function pages(arbre: Element, racine: string): string[] {
  const absentes = adressesDe(arbre)
    .filter((adresse) => adresse.startsWith(`${SERVEUR}assets/guide/`))
    .filter((adresse) => !fs.existsSync(path.join(racine, adresse.replace(SERVEUR, ""))));
  return [
    ...absentes.map((adresse) => `La page « ${adresse} » n'existe pas.`),
    ...exiger(tous(arbre, "SupportUrl").length === 1, "Le manifeste ne donne pas de page d'assistance."),
  ];
}
