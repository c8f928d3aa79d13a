import { coordonnees } from "../../src/lecture/lieu";
import { listerControles } from "../../src/restitution/controles";
import type { FeuilleDecrite } from "../../src/restitution/types";
import {
  AILLEURS,
  calculerSituation,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { dossier, feuille, feuilles, parEntetes } from "./constructeurs";

const RESERVATAIRES = [
  reservataire("AL", { categorie: "action-logement" }),
  reservataire("VILLE", { categorie: "commune", origine: "garantie" }),
  reservataire("ETAT", { categorie: "etat-prioritaires" }),
];

/** Dans le Tarn seulement, l'État et la Ville dépassent leur plafond. */
function trop() {
  const ailleurs = (code: string | null) => logement({ perimetre: AILLEURS, reservataire: code });
  const resultat = calculerSituation({
    logements: [
      ...fois(10, logement({ reservataire: "ETAT" })),
      ...fois(90, logement()),
      ...fois(40, ailleurs("ETAT")),
      ...fois(30, ailleurs("VILLE")),
      ...fois(30, ailleurs(null)),
    ],
    // Le taux du Tarn, 60 %, sort des bornes ; celui d'ici, 10 %, non.
    liberations: [...fois(10, liberation()), ...fois(60, liberation({ logement: ailleurs(null) }))],
    reservataires: RESERVATAIRES,
    hypotheses: [hypothese()],
  });
  const lu = dossier({ reservataires: RESERVATAIRES });
  return { dossier: lu, resultat, suivis: [], feuilles: feuilles(resultat, lu) };
}

/** La ligne et l'en-tête de la cellule d'une feuille, telle qu'elle est d'abord écrite : ses en-têtes sont à la ligne 10. */
function visee(decrites: readonly FeuilleDecrite[], nom: string, cellule: string | null) {
  const { ligne, colonne } = coordonnees(cellule ?? "") ?? { ligne: -1, colonne: -1 };
  const decrite = feuille(nom, decrites);
  const lue = parEntetes(decrite, decrite.lignes[ligne - 10] ?? []);
  return [lue.Département, lue.Réservataire, decrite.colonnes[colonne]?.entete];
}

describe("Un constat du calcul", () => {
  const constates = trop();
  const places = (debut: RegExp) =>
    listerControles(constates)
      .filter(({ constat }) => debut.test(constat))
      .map(({ lieu }) => [lieu.feuille, ...visee(constates.feuilles, lieu.feuille, lieu.cellule)]);

  it("sur un plafond mène à la première part qu'il additionne, dans son département", () => {
    expect(places(/plafond/)).toEqual([
      ["Flux", "81", "ETAT", "Part"],
      ["Flux", "81", "VILLE", "Part"],
    ]);
  });

  it("sur un taux mène à ce taux, dans son département", () => {
    expect(places(/entre|hors|habituel|plausible|bornes/)).toEqual([
      ["Rotation", "81", undefined, "Taux de rotation"],
    ]);
  });

  it("sur des estimations qui manquent mène à l'assiette de son département", () => {
    expect(places(/Hypothèses|estimation/)).toEqual([["Assiette", "81", undefined, "Assiette"]]);
  });

  it("mène à la feuille entière quand elle n'a pas sa ligne", () => {
    const lieux = listerControles({ ...constates, feuilles: [] }).map(({ lieu }) => lieu);
    expect(lieux).toContainEqual({ feuille: "Flux", cellule: null });
  });

  it("est dans Contrôles avec cette cellule", () => {
    const { lignes } = feuille("Contrôles", constates.feuilles);
    const flux = lignes.filter((ligne) => ligne[3] === "Flux").map((ligne) => ligne[4]);
    expect(flux).toHaveLength(2);
    expect(flux.every((cellule) => /^[A-Z]+\d+$/.test(String(cellule)))).toBe(true);
  });
});
