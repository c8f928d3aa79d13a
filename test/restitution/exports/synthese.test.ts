import { readWorkbook } from "../../../src/atelier/xlsx/read";
import { calculerLeDossier } from "../../../src/excel/calculer";
import { ecrireLeDocument } from "../../../src/fichiers/xlsx/classeur";
import { versNombre } from "../../../src/calcul/nombres/decimal";
import { reduite } from "../../../src/calcul/nombres/fraction";
import type { Indicateur } from "../../../src/calcul/domaine/chiffre";
import { classeurDeSynthese, lignesDeSynthese } from "../../../src/restitution/exports/synthese";
import type { Dossier } from "../../../src/lecture/types";
import { cellulesDeLExemple, dossierDeLExemple } from "../../calcul/exemple";
import { valeursDe } from "../../headless/support/feuilles";
import { lire } from "../../lecture/classeurs";
import { EDITION } from "../constructeurs";

const ENTETES = [
  ...["Bailleur", "Département", "Parc", "Parc de rotation", "Parc soumis", "Libérations"],
  ...["Réservataire", "Réservations", "Réservations soumises"],
];

function exact(un: Indicateur | null | undefined): string {
  if (un?.etat !== "present") return un?.raison ?? "aucun";
  const { numerateur, denominateur } = reduite(un.valeur);
  return `${String(numerateur)}/${String(denominateur)}`;
}

describe("La synthèse exportée", () => {
  const lignes = lignesDeSynthese(dossierDeLExemple().agregats);
  const { Paramètres, Réservataires, Hypothèses } = cellulesDeLExemple();
  const sansTerritoire = {
    Paramètres: Paramètres ?? [],
    Réservataires: Réservataires ?? [],
    Hypothèses: Hypothèses ?? [],
  };

  it("relue à la place des logements, redonne les mêmes taux et les mêmes parts du parc", () => {
    const relu = lire({ ...sansTerritoire, Synthèse: [ENTETES, ...lignes] });
    const taux = (dossier: Dossier) =>
      calculerLeDossier(dossier).perimetres.map(({ perimetre, tauxDeRotation, parcSoumis }) => [
        perimetre,
        exact(tauxDeRotation),
        versNombre(parcSoumis.valeur),
      ]);
    expect(taux(relu)).toEqual(taux(dossierDeLExemple()));
    const parts = (dossier: Dossier) =>
      calculerLeDossier(dossier).perimetres.flatMap(({ flux }) =>
        flux.map(({ reservataire, partDuParc }) => `${reservataire} ${exact(partDuParc)}`),
      );
    expect(new Set(parts(relu))).toEqual(new Set(parts(dossierDeLExemple())));
  });

  it("exportée une seconde fois depuis ce classeur, est la même", () => {
    const relu = lire({ ...sansTerritoire, Synthèse: [ENTETES, ...lignes] });
    expect(lignesDeSynthese(relu.agregats)).toEqual(lignes);
  });

  it("ne contient aucun n° RPLS, ni programme, ni commune", () => {
    const parc = cellulesDeLExemple().Parc ?? [];
    const colonne = (entete: string) => {
      const rang = parc[0]?.indexOf(entete) ?? -1;
      return new Set(parc.slice(1).map((ligne) => String(ligne[rang] ?? "")));
    };
    const ecrites = new Set(lignes.flat().map(String));
    for (const entete of ["N° RPLS", "Programme", "Commune", "EPCI"]) {
      const communes = [...colonne(entete)].filter((valeur) => valeur !== "" && ecrites.has(valeur));
      expect([entete, communes]).toEqual([entete, []]);
    }
  });

  it("est un classeur d'une seule feuille, que Flux retrouve par sa table", async () => {
    const octets = await ecrireLeDocument(classeurDeSynthese(dossierDeLExemple(), EDITION));
    const classeur = await readWorkbook(octets);
    expect(classeur.data.sheetOrder.map((id) => classeur.data.sheets[id]?.name)).toEqual(["Synthèse"]);
    expect(classeur.extras.tables.map(({ name }) => name)).toEqual(["tblSynthese"]);
    const ecrites = valeursDe(classeur, "Synthèse");
    const entete = ecrites.findIndex(([premiere]) => premiere === "Bailleur");
    expect(ecrites[entete]).toEqual(ENTETES);
    expect(ecrites.slice(entete + 1, entete + 1 + lignes.length)).toEqual(lignes);
  });

  it("compte par la lecture du référentiel, quels que soient les paramètres du classeur", () => {
    const autres = [...sansTerritoire.Paramètres, ["Méthode du taux de rotation", "Intermédiaire"]];
    const sources = { ...cellulesDeLExemple(), Paramètres: autres };
    expect(lignesDeSynthese(lire(sources).agregats)).toEqual(lignes);
  });
});
