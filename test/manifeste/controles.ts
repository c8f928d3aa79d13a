import { adresses, icones, pages } from "./fichiers";
import { exiger, lireArbre, parcourir, tous, type Element } from "./lire";

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
/** Longest values that Office takes, by element of the resources. */
const LONGUEURS = { ShortStrings: 125, LongStrings: 250 } as const;

/** Everything wrong with the manifest, one French sentence each; none when it is sound. Asks nothing of the network. */
export function controler(sujet: Sujet): string[] {
  const arbre = lireArbre(sujet.xml);
  return [
    ...identite(arbre),
    ...ensembles(arbre),
    ...ordre(arbre),
    ...ressources(arbre),
    ...adresses(arbre),
    ...longueurs(arbre),
    ...pageUnique(arbre),
    ...actions(arbre, sujet.commandes),
    ...icones(arbre, sujet.racine),
    ...pages(arbre, sujet.racine),
    ...traductions(arbre),
  ];
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
    ...exiger(
      texteDe(arbre, "Permissions") === "ReadWriteDocument",
      "Le droit demandé n'est pas ReadWriteDocument.",
    ),
    ...exiger(espace?.attributs.DefaultValue === "FLUX", "L'espace de noms des fonctions n'est pas FLUX."),
  ];
}

/** The requirement sets that the code stands on. */
const ENSEMBLES = ["ExcelApi 1.9", "SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"];

function ensembles(arbre: Element): string[] {
  const demandes = tous(arbre, "Set").map(
    ({ attributs }) => `${attributs.Name ?? ""} ${attributs.MinVersion ?? ""}`,
  );
  return exiger(
    demandes.join() === ENSEMBLES.join(),
    `Les ensembles demandés (${demandes.join(", ")}) ne sont pas ${ENSEMBLES.join(", ")}.`,
  );
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

/** Names that are the same in every language. */
const SANS_TRADUCTION = ["Fonctions.Espace", "Onglet.Libelle"];

function traductions(arbre: Element): string[] {
  return [...tous(arbre, "String"), ...tous(arbre, "DisplayName"), ...arbre.enfants]
    .filter(({ nom }) => ["String", "DisplayName", "Description"].includes(nom))
    .filter(({ attributs: { id = "" } }) => !SANS_TRADUCTION.includes(id))
    .filter((element) => !tous(element, "Override").some(({ attributs }) => attributs.Locale === "en-US"))
    .map(({ nom, attributs }) => `« ${attributs.id ?? nom} » n'est pas traduit en anglais.`);
}
