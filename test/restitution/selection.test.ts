import { versNombre } from "../../src/calcul/nombres/decimal";
import { indicateurEn, type Place } from "../../src/restitution/explications/cellule";
import { placeDe, type RangeeLue } from "../../src/restitution/explications/place";
import { expliquerLaSelection } from "../../src/restitution/explications/selection";
import type { FeuilleDecrite } from "../../src/restitution/types";
import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { feuille, feuilles } from "./constructeurs";

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
const RESULTATS = feuilles(resultatDeLExemple(), dossierDeLExemple());

const entetesDe = ({ colonnes }: FeuilleDecrite) => colonnes.map(({ entete }) => entete);

/** La rangée d'une ligne comme elle est écrite, à ce rang de la table. */
function rangeeDe(une: FeuilleDecrite, ligne: number | "total", rang: number | "total" = ligne): RangeeLue {
  const valeurs = ligne === "total" ? une.totaux : une.lignes[ligne];
  return { entetes: entetesDe(une), valeurs: valeurs ?? [], rang };
}

/** Toutes les cellules chiffrées d'une feuille. */
function chiffrees(une: FeuilleDecrite): readonly Place[] {
  const lignes = [...une.lignes.keys(), ...(une.totaux === null ? [] : ["total" as const])];
  return lignes.flatMap((ligne) =>
    une.colonnes.flatMap((_, colonne) =>
      indicateurEn(une, { ligne, colonne }) === null ? [] : [{ ligne, colonne }],
    ),
  );
}

const AVEC_CHIFFRES = RESULTATS.filter((une) => chiffrees(une).length > 0);

describe.each(AVEC_CHIFFRES.map((une) => [une.nom, une] as const))(
  "Une cellule choisie dans %s",
  (_, une) => {
    const places = chiffrees(une);

    it("est expliquée, quelle qu'elle soit, par sa propre valeur", () => {
      const fautes = places.filter(({ ligne, colonne }) => {
        const rangee = rangeeDe(une, ligne);
        const choisie = { feuille: une.nom, cellule: "B12", colonne, rangee };
        const explique = expliquerLaSelection(une, choisie, 2026);
        return explique?.ecart !== null || explique.phrases.length === 0;
      });
      expect(fautes).toEqual([]);
    });

    it("se retrouve quand la table a été triée et ses colonnes déplacées", () => {
      const fautes = places.filter(({ ligne, colonne }) => {
        const { entetes, valeurs } = rangeeDe(une, ligne);
        const rang = ligne === "total" ? ligne : une.lignes.length - 1 - ligne;
        const retournee = { entetes: [...entetes].reverse(), valeurs: [...valeurs].reverse(), rang };
        const place = placeDe(une, retournee, entetes.length - 1 - colonne);
        return place?.ligne !== ligne || place.colonne !== colonne;
      });
      expect(fautes).toEqual([]);
    });
  },
);

it("Toutes les feuilles de résultats ont des chiffres à expliquer, sauf celles de dates et de phrases", () => {
  const sans = RESULTATS.filter((une) => !AVEC_CHIFFRES.includes(une)).map(({ nom }) => nom);
  expect(sans).toEqual(["Échéances", "Conventions", "Contrôles", "Explications", "Méthode"]);
});

describe("Une cellule choisie", () => {
  const flux = feuille("Flux");
  const part = entetesDe(flux).indexOf("Part");
  const choisir = (rangee: RangeeLue, colonne: number) =>
    expliquerLaSelection(flux, { feuille: "Flux", cellule: "F11", colonne, rangee }, 2026);

  it("dit le chiffre, d'où il vient, et ce qui a été compté", () => {
    const explique = choisir(rangeeDe(flux, 0), part);
    expect(explique).toMatchObject({ feuille: "Flux", cellule: "F11", titre: "Part", ecart: null });
    expect(plat(explique?.phrases[0]?.phrase ?? "")).toMatch(
      /^Part d'Habitat dans le 31, pour Haute-Garonne : /,
    );
    expect(explique?.comptes.map(({ nom, nombre, filtre }) => [nom, nombre, filtre.table])).toEqual([
      ["Réservations", 30, "parc"],
      ["Parc", 150, "parc"],
    ]);
  });

  it("dit de qui est chaque compte quand plusieurs ont le même nom, et de quel périmètre s'ils diffèrent", () => {
    const exemple = RESULTATS.find(({ nom }) => nom === "Flux") ?? flux;
    const noms = (ligne: number | "total", entete: string) =>
      expliquerLaSelection(
        exemple,
        {
          ...{ feuille: "Flux", cellule: "I15", rangee: rangeeDe(exemple, ligne) },
          colonne: entetesDe(exemple).indexOf(entete),
        },
        2026,
      )?.comptes.map(({ nom }) => plat(nom));
    for (const ligne of exemple.lignes.keys()) {
      const dits = noms(ligne, "Objectif") ?? [];
      expect(new Set(dits).size).toBe(dits.length);
    }
    expect(noms(0, "Réservations")).toEqual(["Réservations"]);
    expect(noms("total", "Réservations")).toEqual(
      ["AL", "CD31", "EMPL", "ETAT-A", "ETAT-P", "PREV", "REGION", "TM"].map(
        (code) => `Réservations (${code})`,
      ),
    );
  });

  it("dit l'écart quand la cellule ne montre plus ce qui a été calculé", () => {
    const { entetes, valeurs } = rangeeDe(flux, 0);
    const autre = valeurs.map((valeur, rang) => (rang === part ? 0.25 : valeur));
    expect(choisir({ entetes, valeurs: autre, rang: 0 }, part)?.ecart).toEqual({
      montre: 0.25,
      calcule: 0.2,
    });
  });

  it("ne voit pas d'écart dans le seizième chiffre, qu'Excel ne garde pas", () => {
    const assiette = feuille("Assiette");
    const colonne = entetesDe(assiette).indexOf("Assiette");
    const indicateur = indicateurEn(assiette, { ligne: 0, colonne });
    const valeur = indicateur?.etat === "present" ? versNombre(indicateur.valeur) : Number.NaN;
    const { entetes, valeurs } = rangeeDe(assiette, 0);
    const lues = valeurs.map((une, rang) => (rang === colonne ? Number(valeur.toPrecision(15)) : une));
    const rangee = { entetes, valeurs: lues, rang: 0 };
    const choisie = { feuille: "Assiette", cellule: "K11", colonne, rangee };
    expect(expliquerLaSelection(assiette, choisie, 2026)?.ecart).toBeNull();
  });

  it("n'explique ni un texte, ni une ligne ou une colonne qui n'est pas de Flux", () => {
    const { entetes, valeurs } = rangeeDe(flux, 0);
    expect(choisir({ entetes, valeurs, rang: 0 }, entetes.indexOf("Nom"))).toBeNull();
    expect(
      choisir({ entetes: [...entetes, "Ma note"], valeurs: [...valeurs, 3], rang: 0 }, entetes.length),
    ).toBeNull();
    const ajoutee = valeurs.map((valeur, rang) => (rang === 0 ? "Autre bailleur" : valeur));
    expect(choisir({ entetes, valeurs: ajoutee, rang: 0 }, part)).toBeNull();
  });
});
