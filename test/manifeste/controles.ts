import fs from "node:fs";
import path from "node:path";
import { lireArbre, parcourir, tous, type Element } from "./lire";

/** What the manifest is checked against: its text, the files of the project, the commands of the code. */
export interface Sujet {
  readonly xml: string;
  readonly racine: string;
  /** Names given to Office.actions.associate. */
  readonly commandes: readonly string[];
}

const ORDRE = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];
const SERVEUR = "https://localhost:3000/";
/** Longest values that Office takes, by element of the resources. */
const LONGUEURS = { ShortStrings: 125, LongStrings: 250 } as const;

/** Everything wrong with the manifest, one French sentence each; none when it is sound. Asks nothing of the network. */
export function controler(sujet: Sujet): string[] {
  const arbre = lireArbre(sujet.xml);
  return [
    ...identite(arbre),
    ...ordre(arbre),
    ...ressources(arbre),
    ...adresses(arbre),
    ...longueurs(arbre),
    ...pageUnique(arbre),
    ...actions(arbre, sujet.commandes),
    ...icones(arbre, sujet.racine),
  ];
}

function exiger(condition: boolean, constat: string): string[] {
  return condition ? [] : [constat];
}

const texteDe = (arbre: Element, nom: string) => tous(arbre, nom)[0]?.texte ?? "";

function identite(arbre: Element): string[] {
  const espace = tous(arbre, "String").find(({ attributs }) => attributs.id === "Fonctions.Espace");
  return [
    ...exiger(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(texteDe(arbre, "Id")),
      "L'identifiant n'est pas un GUID.",
    ),
    ...exiger(/^\d+(\.\d+){3}$/.test(texteDe(arbre, "Version")), "La version n'a pas quatre nombres."),
    ...exiger(texteDe(arbre, "DefaultLocale") === "fr-FR", "La langue par défaut n'est pas le français."),
    ...exiger(espace?.attributs.DefaultValue === "FLUX", "L'espace de noms des fonctions n'est pas FLUX."),
  ];
}

/** The schema is a sequence: an element out of its place makes Excel refuse the whole manifest. */
function ordre(arbre: Element): string[] {
  const rangs = arbre.enfants.map(({ nom }) => ORDRE.indexOf(nom));
  const range = rangs.every((rang, i) => rang >= 0 && rang > (rangs[i - 1] ?? -1));
  return exiger(range, "Les éléments de OfficeApp ne sont pas dans l'ordre du schéma.");
}

function ressources(arbre: Element): string[] {
  const definies = tous(arbre, "Resources")
    .flatMap(parcourir)
    .map(({ attributs }) => attributs.id);
  const ids = definies.filter((id) => id !== undefined);
  const citees = parcourir(arbre)
    .map(({ attributs }) => attributs.resid)
    .filter((id) => id !== undefined);
  const controles = [...tous(arbre, "Control"), ...tous(arbre, "Group")].map(({ attributs }) => attributs.id);
  return [
    ...citees
      .filter((id) => !ids.includes(id))
      .map((id) => `La ressource « ${id} » est citée mais n'existe pas.`),
    ...ids.filter((id) => !citees.includes(id)).map((id) => `La ressource « ${id} » ne sert à rien.`),
    ...exiger(new Set(ids).size === ids.length, "Deux ressources ont le même identifiant."),
    ...exiger(
      new Set(controles).size === controles.length,
      "Deux contrôles du ruban ont le même identifiant.",
    ),
  ];
}

const A_ADRESSE = ["IconUrl", "HighResolutionIconUrl", "SourceLocation", "Url", "Image"];

function adressesDe(arbre: Element): string[] {
  return parcourir(arbre)
    .filter(({ nom }) => A_ADRESSE.includes(nom))
    .map(({ attributs }) => attributs.DefaultValue)
    .filter((adresse) => adresse !== undefined);
}

function adresses(arbre: Element): string[] {
  const mauvaises = adressesDe(arbre).filter((adresse) => !adresse.startsWith(SERVEUR));
  return mauvaises.map((adresse) => `L'adresse « ${adresse} » n'est pas sous ${SERVEUR}.`);
}

function longueurs(arbre: Element): string[] {
  const textes = Object.entries(LONGUEURS).flatMap(([groupe, maximum]) =>
    tous(arbre, groupe)
      .flatMap(parcourir)
      .map((element) => ({ element, maximum })),
  );
  const tete = arbre.enfants.flatMap((element) => {
    if (element.nom === "DisplayName") return parcourir(element).map((un) => ({ element: un, maximum: 125 }));
    if (element.nom === "Description") return parcourir(element).map((un) => ({ element: un, maximum: 250 }));
    return [];
  });
  return [...textes, ...tete].flatMap(({ element: { attributs }, maximum }) => {
    const texte = attributs.DefaultValue ?? attributs.Value ?? "";
    return exiger(texte.length <= maximum, `« ${texte.slice(0, 30)}… » dépasse ${maximum} caractères.`);
  });
}

/** Shared runtime: the runtime, the functions' page and the commands' page are one and the same resource. */
function pageUnique(arbre: Element): string[] {
  const residDe = (parent: string, nom: string) =>
    tous(arbre, parent).flatMap((un) => tous(un, nom))[0]?.attributs.resid;
  const pages = [
    residDe("Runtimes", "Runtime"),
    residDe("Page", "SourceLocation"),
    residDe("DesktopFormFactor", "FunctionFile"),
  ];
  const [page] = pages;
  const volet = tous(arbre, "Url").find(({ attributs }) => attributs.id === page)?.attributs.DefaultValue;
  const source = tous(arbre, "DefaultSettings").flatMap((un) => tous(un, "SourceLocation"))[0]?.attributs
    .DefaultValue;
  return [
    ...exiger(
      page !== undefined && pages.every((une) => une === page),
      "Le volet, les fonctions et les commandes n'ont pas la même page.",
    ),
    ...exiger(volet === source, "La page du volet n'est pas celle de DefaultSettings."),
    ...exiger(
      tous(arbre, "Runtime")[0]?.attributs.lifetime === "long",
      "La page partagée n'est pas gardée ouverte.",
    ),
  ];
}

function actions(arbre: Element, commandes: readonly string[]): string[] {
  const noms = tous(arbre, "FunctionName").map(({ texte }) => texte);
  return [
    ...noms
      .filter((nom) => !commandes.includes(nom))
      .map((nom) => `La commande « ${nom} » n'est pas dans le code.`),
    ...commandes
      .filter((nom) => !noms.includes(nom))
      .map((nom) => `La commande « ${nom} » n'est pas dans le ruban.`),
  ];
}

/** Width and height of a PNG, from its header. */
function taillePng(fichier: string): readonly [number, number] {
  const octets = fs.readFileSync(fichier);
  return [octets.readUInt32BE(16), octets.readUInt32BE(20)];
}

function icones(arbre: Element, racine: string): string[] {
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
