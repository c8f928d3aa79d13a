import { CellValueType } from "@univerjs/core";
import type { IssueDuCalcul } from "../../src/excel/types";
import { fermerLesPostes, parc, poste, valeur, type Feuilles } from "../excel/banc";
import { NOMS, type NomHostile } from "./noms";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

/** Un texte tel quel, formule comprise. */
const ecrit = (v: string) => ({ v, t: CellValueType.STRING });

function classeur({ ou, nom }: NomHostile): Feuilles {
  const { Parc = [], ...autres } = parc();
  const [entetes = [], ...lignes] = Parc;
  switch (ou) {
    case "feuille du parc":
      return Object.fromEntries([[nom, Parc], ...Object.entries(autres)]);
    case "feuille de plus":
      return Object.fromEntries([["Parc", Parc], ...Object.entries(autres), [nom, [["à garder"]]]]);
    case "en-tête de plus":
      return { ...autres, Parc: [[...entetes, ecrit(nom)], ...lignes.map((ligne) => [...ligne, "x"])] };
    case "en-tête du bailleur":
      return { ...autres, Parc: [entetes.map((un) => (un === "Bailleur" ? ecrit(nom) : un)), ...lignes] };
  }
}

function issueDe(issue: IssueDuCalcul): NomHostile["issue"] {
  if (issue.type !== "reussi") return "refuse";
  return issue.dossier.constats.some(({ gravite }) => gravite === "bloquant") ? "bloque" : "calcule";
}

describe("Un nom hostile dans le classeur", () => {
  it.each(NOMS.map((cas) => [cas.ou, cas.quoi, cas.attendu, cas] as const))(
    "%s, %s : %s",
    async (ou, _quoi, _attendu, cas) => {
      const un = poste(classeur(cas));
      expect(issueDe(await un.calculer())).toBe(cas.issue);
      const taux = valeur(await un.lire("Rotation"), "Taux de rotation");
      expect(taux).toBe(cas.issue === "calcule" ? 0.1 : undefined);
      if (ou === "feuille de plus") expect(await un.lire(cas.nom)).toEqual([["à garder"]]);
    },
  );
});
