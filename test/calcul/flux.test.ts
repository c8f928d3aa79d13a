import type { Departage, Indicateur } from "../../src/calcul/domaine/chiffre";
import { fraction } from "../../src/calcul/nombres/fraction";
import { fois, hypothese, ICI, ici, liberation, ligne, logement, reservataire } from "./constructeurs";

/** Null where nothing was to be told apart: the figure then has no such field. */
function departageDe(objectif: Indicateur): Departage | "vide" | null {
  if (objectif.etat === "absent") throw new Error(objectif.raison);
  return "departage" in objectif ? (objectif.departage ?? "vide") : null;
}

describe("Le flux d'un périmètre", () => {
  it("garde une ligne au code que la feuille Réservataires ne connaît pas", () => {
    const resultat = ici({ logements: [logement({ reservataire: "XX" }), logement()] });
    expect(ligne(resultat, "XX")).toMatchObject({ nom: "XX", categorie: "autre" });
  });

  it("nomme « Non réservé » ce que personne ne réserve, sans catégorie, ni taux ni territoire", () => {
    expect(ligne(ici({ logements: [logement()] }), "—")).toMatchObject({
      nom: "Non réservé",
      categorie: null,
      engagement: null,
      tauxPropre: { etat: "absent", nom: "tauxDeRotation", regle: "R4", raison: "partAbsente" },
      territoire: null,
    });
  });

  it("sans parc, un engagement n'est la part de rien : elle est absente, et sa raison est dite", () => {
    const resultat = ici({
      liberations: [liberation()],
      reservataires: [
        reservataire("CD", { categorie: "departement", territoire: "31", engagement: fraction(1, 4) }),
      ],
      parametres: { traitement: "plafonner" },
    });
    expect(ligne(resultat, "CD")).toMatchObject({
      part: { etat: "absent", nom: "part", regle: "R8", raison: "parcNul" },
      partRetenue: { etat: "absent", nom: "partRetenue", regle: "R10", raison: "parcNul" },
    });
    expect(ligne(resultat, "—").partRetenue).toMatchObject({ etat: "absent", raison: "parcNul" });
  });

  it("dit de quel périmètre vient chaque constat", () => {
    const { constats } = ici({ logements: [logement({ nature: "etudiant" })], hypotheses: [] });
    expect(constats).toEqual([
      { type: "parcNul", perimetre: ICI },
      { type: "hypothesesAbsentes", perimetre: ICI },
    ]);
  });

  it("dit le taux qui sort des bornes", () => {
    const { constats } = ici({ logements: fois(10, logement()), liberations: fois(4, liberation()) });
    expect(constats).toEqual([{ type: "tauxHorsBornes", perimetre: ICI, taux: fraction(4, 10) }]);
  });

  it("dit le taux retenu qui sort des bornes : 1 pour 1 % est lu 100 %", () => {
    const tauxRetenu = fraction(1);
    const { constats } = ici({
      logements: fois(10, logement()),
      liberations: [liberation()],
      hypotheses: [hypothese({}, { tauxRetenu })],
    });
    expect(constats.filter(({ type }) => type === "tauxRetenuHorsBornes")).toEqual([
      { type: "tauxRetenuHorsBornes", perimetre: ICI, taux: fraction(1) },
    ]);
  });

  it("dit de chaque objectif ce qui l'a départagé d'un reste égal, et rien où rien n'était à départager", () => {
    const departages = (libres: number, liberees: number) => {
      const logements = [
        logement({ reservataire: "AL" }),
        logement({ reservataire: "CD" }),
        ...fois(libres, logement()),
      ];
      const resultat = ici({ logements, liberations: fois(liberees, liberation()) });
      return ["AL", "CD", "—"].map((code) => ligne(resultat, code).objectif).map(departageDe);
    };
    const aReste = (servi: boolean) => ({ par: "code", servi, exAequo: 2 });
    expect(departages(2, 2)).toEqual([aReste(true), aReste(false), null]);
    expect(departages(8, 1)).toEqual([null, null, null]);
    expect(departages(8, 10)).toEqual([null, null, null]);
  });

  it("ne tient au plafond que ce qui est soumis au flux, quand les parts y sont rapportées (R9)", () => {
    const depasses = (denominateur: "parc" | "soumis") =>
      ici({
        logements: [
          ...fois(10, logement({ reservataire: "CD" })),
          ...fois(20, logement({ reservataire: "CD", exclusion: "vente" })),
          ...fois(70, logement()),
        ],
        liberations: fois(8, liberation()),
        reservataires: [reservataire("CD", { categorie: "departement" })],
        parametres: { denominateur },
      }).constats.map(({ type }) => type);
    expect([depasses("parc"), depasses("soumis")]).toEqual([["plafondDepasse"], []]);
  });
});
