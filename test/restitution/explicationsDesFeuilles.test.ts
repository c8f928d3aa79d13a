import { calculerLeDossier } from "../../src/excel/calculer";
import { estUnCompteNul } from "../../src/restitution/explications/groupes";
import type { FeuilleDecrite } from "../../src/restitution/types";
import { cellulesDeLExemple } from "../calcul/exemple";
import { lire } from "../lecture/classeurs";
import { feuille, feuilles } from "./constructeurs";

const DOSSIER = lire(cellulesDeLExemple());
const FEUILLES = feuilles(calculerLeDossier(DOSSIER), DOSSIER);
const { colonnes, lignes } = feuille("Explications", FEUILLES);
const rang = (entete: string) => colonnes.findIndex((une) => une.entete === entete);
const plat = (texte: unknown) =>
  String(texte)
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/’/g, "'");
const de = (nom: string) => lignes.filter((une) => une[0] === nom);
const lue = (nom: string, chiffre: string, entete: string) =>
  plat(de(nom).find((une) => plat(une[rang("Chiffre")]) === chiffre)?.[rang(entete)]);

const sansParenthese = (texte: unknown) => String(texte).replace(/ \(.*/s, "");

/** The columns of figures of a sheet that no row of Explications tells. */
function sansExplication({ nom, colonnes: siennes, chiffres }: FeuilleDecrite): readonly string[] {
  const dits = de(nom).map((une) => sansParenthese(une[rang("Chiffre")]));
  const montres = siennes.filter((_, colonne) =>
    chiffres?.lignes.some((ligne) => {
      const un = ligne[colonne] ?? null;
      return un !== null && !estUnCompteNul(un);
    }),
  );
  return montres.map(({ entete }) => sansParenthese(entete)).filter((entete) => !dits.includes(entete));
}

describe("Explications de toutes les feuilles de résultats, dans l'exemple", () => {
  it("dans l'ordre des feuilles, chacune d'un tenant", () => {
    const noms = lignes.map(([nom]) => nom);
    expect(noms.filter((nom, place) => nom !== noms[place - 1])).toEqual([
      ...["Rotation", "Assiette", "Flux", "Droits uniques", "Bilan"],
      ...["Projection des droits", "Prévision", "Hors QPV", "Suivi des objectifs"],
      ...["Orientation", "État des lieux", "Diagnostic"],
    ]);
    expect(lignes.length).toBeLessThan(2500);
  });

  it.each([...["Projection des droits", "Hors QPV", "Suivi des objectifs", "Orientation", "Diagnostic"]])(
    "%s : chaque colonne de chiffres a ses lignes",
    (nom) => {
      const decrite = feuille(nom, FEUILLES);
      expect(de(nom).length).toBeGreaterThan(0);
      expect(sansExplication(decrite)).toEqual([]);
    },
  );

  it.each([
    // What the forecast takes from Assiette, and the rates from Rotation and Flux, is told there.
    ["Prévision", ["Prévus"]],
    ["État des lieux", ["Taux de rotation du bailleur"]],
  ])("%s : le reste est dit sur la feuille d'où il vient", (nom, ailleurs) => {
    expect(sansExplication(feuille(nom, FEUILLES))).toEqual(ailleurs);
  });

  it("Bilan détaillé n'est que comptes, expliqués à la demande ; le sous-titre le dit", () => {
    expect(de("Bilan détaillé")).toEqual([]);
    const comptes = feuille("Bilan détaillé", FEUILLES).chiffres?.lignes.flat() ?? [];
    const operations = comptes.flatMap((un) => (un?.etat === "present" ? [un.operation] : []));
    expect(new Set(operations)).toEqual(new Set(["compte"]));
    expect(plat(feuille("Explications", FEUILLES).sousTitre)).toContain(
      "Bilan détaillé ne porte que des comptes",
    );
  });

  it("aucun chiffre n'y est deux fois : de qui, sur quelle feuille, sous quel nom", () => {
    const cles = lignes.map((une) => une.slice(0, 5).join("|"));
    expect(cles.filter((cle, place) => cles.indexOf(cle) !== place)).toEqual([]);
  });

  it("dit la formule, les lignes, les paramètres et la source d'un chiffre de chaque sorte", () => {
    expect(lue("Hors QPV", "Part de l'État (Toutes, 2025)", "Formule")).toMatch(
      /^\d+ attributions? à l'État hors QPV ÷ \d+ attributions? hors QPV [=≈] \d+,\d\d %$/,
    );
    expect(lue("Hors QPV", "Seuil (Toutes, 2025)", "Formule")).toBe("valeur du paramètre = 30,00 %");
    expect(lue("Hors QPV", "Seuil (Toutes, 2025)", "Paramètres")).toContain(
      ": 30 % (par défaut) — CCH, R.441-5-2",
    );
    expect(lue("Prévision", "Réalisés l'année précédente (Mutations internes)", "Lignes comptées")).toContain(
      "Motif = mutation, Date de libération du 01/01/2025 au 31/12/2025",
    );
    expect(lue("Diagnostic", "Pression (31, T1)", "Source")).toBe("Référentiel, étape 2");
  });
});
