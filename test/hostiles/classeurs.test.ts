import { writeXlsx } from "hucre/xlsx";
import { ErreurFichier } from "../../src/atelier/xlsx/erreurs";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { closePackage } from "../../src/fichiers/zip";
import { valeursDe } from "../headless/support/feuilles";
import { enClair } from "../taskpane/fabriques";
import { CLASSEURS, type ClasseurHostile } from "./classeurs";

jest.setTimeout(60_000);

async function ouvrir({ gater }: ClasseurHostile) {
  const sheets = [{ name: "Parc", rows: [["N° RPLS"], ["0310012345"]] }];
  const parties = openPackage(await writeXlsx({ sheets }));
  await gater(parties);
  const octets = closePackage(parties);
  try {
    return { classeur: await readWorkbook(octets), octets };
  } catch (erreur) {
    if (erreur instanceof ErreurFichier) return { refus: enClair(erreur.message) };
    throw erreur;
  }
}

const suspecte = (partie: string) => partie.includes("..") || partie.startsWith("__");

describe("Un .xlsx hostile ouvert dans l'atelier", () => {
  it.each(CLASSEURS.map((cas) => [cas.quoi, cas.attendu, cas] as const))(
    "%s : %s",
    async (_quoi, _attendu, cas) => {
      const { refus, classeur, octets } = await ouvrir(cas);
      if (classeur === undefined) {
        expect({ refus }).toEqual(cas.issue);
        return;
      }
      const colonne = valeursDe(classeur, "Parc").map(([premiere]) => premiere);
      expect({ colonne }).toEqual(cas.issue);
      const enregistre = openPackage(await writeWorkbook(classeur, octets));
      expect([...enregistre.keys()].filter(suspecte)).toEqual([]);
    },
  );
});
