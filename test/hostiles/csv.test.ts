import { jour } from "../../src/calcul/domaine/jour";
import { importerLeFichier } from "../../src/excel/importer/importer";
import { phraseDeRefus } from "../../src/restitution/phrases/refus";
import { fermerLesPostes, poste, type Poste } from "../excel/banc";
import { enClair } from "../taskpane/fabriques";
import { CSV, type CsvHostile } from "./csv";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

function importer(un: Poste, contenu: Uint8Array) {
  const fichier = {
    nom: "rpls.csv",
    taille: contenu.length,
    lire: (debut: number, fin: number) => Promise.resolve(contenu.subarray(debut, fin)),
  };
  const suivi = { progres: () => undefined, annule: () => false };
  return importerLeFichier(un.porte, fichier, {
    ...{ aujourdhui: jour(2026, 3, 2), version: "1.2.3" },
    ...{ suivi, sort: "demander" },
  });
}

/** Les logements écrits : numéro, département, commune. */
async function parcDe(un: Poste) {
  const [entetes = [], ...lignes] = (await un.lire("Parc"))?.slice(3) ?? [];
  const rangs = ["N° RPLS", "Département", "Commune"].map((entete) => entetes.indexOf(entete));
  return lignes.map((ligne) => rangs.map((rang) => ligne[rang]));
}

async function obtenir({ octets }: CsvHostile) {
  const un = poste({ Feuil1: [] });
  const issue = await importer(un, octets());
  if (issue.type === "refuse")
    return { dit: phraseDeRefus(issue.refus).constat, parc: (await un.lire("Parc")) ?? undefined };
  const bloc = (await un.lire("Import")) ?? [];
  return { dit: String(bloc.find(([etiquette]) => etiquette === "Lignes")?.[1]), parc: await parcDe(un) };
}

describe("Un fichier CSV hostile", () => {
  it.each(CSV.map((cas) => [cas.quoi, cas.attendu, cas] as const))(
    "%s : « %s »",
    async (_quoi, attendu, cas) => {
      const { dit, parc } = await obtenir(cas);
      expect(enClair(dit).replace("« rpls.csv » n'est pas importé. ", "")).toBe(attendu);
      expect(parc).toEqual(cas.parc);
    },
  );
});
