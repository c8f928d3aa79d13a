import { spawnSync } from "node:child_process";
import path from "node:path";
import { controler } from "./controles";
import { sujetDuProjet } from "./sujet";

const sujet = sujetDuProjet();
const avec = (avant: string | RegExp, apres: string) =>
  controler({ ...sujet, xml: sujet.xml.replace(avant, apres) });

describe("Le manifeste du complément", () => {
  it("passe « npm run manifeste », qui le lit par le lecteur officiel", () => {
    const verification = path.join(sujet.racine, "test/manifeste/check.ts");
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", verification], {
      cwd: sujet.racine,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "manifest.xml est correct : Flux 1.0.0.0.\n",
    });
  });

  it("n'a aucun défaut connu", () => {
    expect(controler(sujet)).toEqual([]);
  });
});

describe("Le contrôle du manifeste signale", () => {
  it.each<readonly [string, string | RegExp, string, string]>([
    [
      "une ressource citée qui n'existe pas",
      '<Label resid="Calculer.Libelle"',
      '<Label resid="Calculer.Nom"',
      "La ressource « Calculer.Nom » est citée mais n'existe pas.",
    ],
    [
      "une adresse qui n'est pas en https",
      'id="Volet.Url" DefaultValue="https:',
      'id="Volet.Url" DefaultValue="http:',
      "L'adresse « http://localhost:3000/taskpane.html » n'est pas sous https://localhost:3000/.",
    ],
    [
      "une image qui n'existe pas",
      "flux-80.png",
      "flux-81.png",
      "L'image « https://localhost:3000/assets/icons/flux-81.png » n'existe pas.",
    ],
    [
      "une icône d'une autre taille que celle annoncée",
      '<bt:Image size="16" resid="Flux.16"',
      '<bt:Image size="16" resid="Flux.32"',
      "L'icône « Flux.32 » n'est pas celle de 16 pixels.",
    ],
    [
      "une taille d'icône qui manque",
      '<bt:Image size="80" resid="Calculer.80" />',
      "",
      "Une icône n'existe pas en 80 pixels.",
    ],
    [
      "un libellé trop long",
      'DefaultValue="Calculer"',
      `DefaultValue="${"Calculer ".repeat(20)}"`,
      "« Calculer Calculer Calculer Cal… » dépasse 125 caractères.",
    ],
    [
      "une commande inconnue du code",
      "<FunctionName>calculer<",
      "<FunctionName>recalculer<",
      "La commande « recalculer » n'est pas dans le code.",
    ],
    [
      "une page des fonctions qui n'est pas celle du volet",
      /<Page>\s*<SourceLocation resid="Volet.Url"/,
      '<Page><SourceLocation resid="Fonctions.Script.Url"',
      "Le volet, les fonctions et les commandes n'ont pas la même page.",
    ],
    [
      "des éléments hors de l'ordre du schéma",
      /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
      "$2$1",
      "Les éléments de OfficeApp ne sont pas dans l'ordre du schéma.",
    ],
    [
      "une ressource que rien ne cite",
      '<LearnMoreUrl resid="Guide.Url" />',
      "",
      "La ressource « Guide.Url » ne sert à rien.",
    ],
    [
      "deux ressources du même identifiant",
      '<bt:Image id="Calculer.16"',
      '<bt:Image id="Flux.16"',
      "Deux ressources ont le même identifiant.",
    ],
    [
      "deux boutons du même identifiant",
      'id="Flux.Volet"',
      'id="Flux.Calculer"',
      "Deux contrôles du ruban ont le même identifiant.",
    ],
    [
      "un ensemble d'API au-delà du plancher",
      'MinVersion="1.9"',
      'MinVersion="1.17"',
      "Les ensembles demandés (ExcelApi 1.17, SharedRuntime 1.1, CustomFunctionsRuntime 1.3) ne sont pas ExcelApi 1.9, SharedRuntime 1.1, CustomFunctionsRuntime 1.3.",
    ],
    [
      "une page partagée qu'Excel fermerait",
      'lifetime="long"',
      'lifetime="short"',
      "La page partagée n'est pas gardée ouverte.",
    ],
    [
      "un volet qui n'est pas la page de DefaultSettings",
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      '<SourceLocation DefaultValue="https://localhost:3000/volet.html"',
      "La page du volet n'est pas celle de DefaultSettings.",
    ],
    [
      "une commande du code sans bouton",
      "<FunctionName>volet</FunctionName>",
      "<FunctionName>calculer</FunctionName>",
      "La commande « volet » n'est pas dans le ruban.",
    ],
    ["un identifiant qui n'est pas un GUID", "343b37f5-", "343b37f5", "L'identifiant n'est pas un GUID."],
    [
      "une autre langue par défaut",
      "<DefaultLocale>fr-FR",
      "<DefaultLocale>en-US",
      "La langue par défaut n'est pas le français.",
    ],
    [
      "un autre espace de noms pour les fonctions",
      'DefaultValue="FLUX"',
      'DefaultValue="FLUXX"',
      "L'espace de noms des fonctions n'est pas FLUX.",
    ],
    [
      "un droit insuffisant pour écrire",
      "<Permissions>ReadWriteDocument",
      "<Permissions>ReadDocument",
      "Le droit demandé n'est pas ReadWriteDocument.",
    ],
    [
      "un libellé qui n'est pas traduit",
      /<bt:Override Locale="en-US" Value="Calculate" \/>/,
      "",
      "« Calculer.Libelle » n'est pas traduit en anglais.",
    ],
    [
      "une page d'assistance qui n'existe pas",
      "guide/assistance.html",
      "guide/aide.html",
      "La page « https://localhost:3000/assets/guide/aide.html » n'existe pas.",
    ],
    [
      "l'absence de page d'assistance",
      /<SupportUrl.*\/>/,
      "",
      "Le manifeste ne donne pas de page d'assistance.",
    ],
    ["une version à trois nombres", "1.0.0.0", "1.0.0", "La version n'a pas quatre nombres."],
  ])("%s", (_defaut, avant, apres, constat) => {
    expect(avec(avant, apres)).toContain(constat);
  });
});
