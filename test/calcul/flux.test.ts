import { ICI, ici, ligne, logement } from "./constructeurs";

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
      tauxPropre: { etat: "absent", raison: "partAbsente" },
      territoire: null,
    });
  });

  it("dit de quel périmètre vient chaque constat", () => {
    const { constats } = ici({ logements: [logement({ nature: "etudiant" })], hypotheses: [] });
    expect(constats).toEqual([
      { type: "parcNul", perimetre: ICI },
      { type: "hypothesesAbsentes", perimetre: ICI },
    ]);
  });
});
