import { readFileSync } from "node:fs";
import { definedClasses } from "../../src/atelier/host/classes";
import "../../src/atelier/host/objects/all";

/** L'ensemble ExcelApi de chaque membre, tel que le dit la documentation de Microsoft dans les types. */
function ensemblesDocumentes(): Map<string, string> {
  const fichier = require.resolve("@types/office-js/index.d.ts");
  const texte = readFileSync(fichier, "utf8");
  const lignes = texte.slice(texte.indexOf("declare namespace Excel {")).split("\n");
  const trouves = new Map<string, string>();
  let classe = "";
  let ensemble: string | undefined;
  for (const ligne of lignes) {
    const entree = /^ {4}class (\w+)/.exec(ligne);
    if (entree?.[1] !== undefined) {
      classe = entree[1];
      if (ensemble !== undefined) trouves.set(classe, ensemble);
      ensemble = undefined;
    }
    if (/^ {4}(interface|enum|namespace|function|type) /.test(ligne)) classe = "";
    if (ligne.trim().startsWith("/**")) ensemble = undefined;
    ensemble = /^\s*\* \[Api set: ExcelApi (\d+\.\d+)/.exec(ligne)?.[1] ?? ensemble;
    const membre = /^ {8}(?:readonly )?(\w+)(?:\?)?[(:]/.exec(ligne)?.[1];
    if (classe !== "" && membre !== undefined && ensemble !== undefined) {
      const cle = `${classe}.${membre}`;
      if (!trouves.has(cle)) trouves.set(cle, ensemble);
    }
  }
  return trouves;
}

/** Ce que la bibliothèque appelle sans que Microsoft le documente. */
const NON_DOCUMENTES =
  /^CustomFunctions|^Range\._ValidateArraySize$|^WorksheetCollection\._(?:Unr|R)egister\w+Event$|[cC]reate(?:AndOpen)?Workbook$|^WorkbookCreated\./;

describe("Les ensembles d'API déclarés par l'hôte", () => {
  const documentes = ensemblesDocumentes();

  const membres = Object.entries(definedClasses()).flatMap(([classe, table]) => {
    const parties = [table.properties, table.steps, table.finders, table.methods];
    return parties.flatMap((partie) =>
      Object.entries(partie ?? {}).map(([nom, { since }]) => [`${classe}.${nom}`, since] as const),
    );
  });

  it("couvrent le modèle que le complément emploie", () => {
    expect(membres.length).toBeGreaterThan(200);
  });

  it("sont ceux que Microsoft documente, membre par membre", () => {
    const ecarts = membres
      .filter(([cle]) => !NON_DOCUMENTES.test(cle))
      .filter(([cle, since]) => documentes.get(cle) !== since)
      .map(([cle, since]) => `${cle} : ${since} ici, ${documentes.get(cle) ?? "absent"} chez Microsoft`);
    expect(ecarts).toEqual([]);
  });
});
