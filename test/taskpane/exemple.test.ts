import { remplirLeModele } from "../../src/taskpane/exemple";

const EXEMPLE = [
  { table: "tblParametres", colonnes: [], lignes: [["Année de campagne", 2031]] },
  {
    table: "tblLiberations",
    colonnes: [{ entete: "Motif" }, { entete: "N° RPLS" }],
    lignes: [
      ["départ", "A1"],
      [null, "A2"],
    ],
  },
];

describe("L'exemple inséré par le volet", () => {
  const feuilles = remplirLeModele(EXEMPLE);
  const feuille = (nom: string) => feuilles.find((une) => une.nom === nom);

  it("range ses lignes dans les colonnes du modèle, vides comprises", () => {
    const liberations = feuille("Libérations");
    expect(liberations?.colonnes.map(({ entete }) => entete)).toEqual([
      "N° RPLS",
      "Date de libération",
      "Motif",
      "Préavis",
    ]);
    expect(liberations?.lignes).toEqual([
      ["A1", "", "départ", ""],
      ["A2", "", "", ""],
    ]);
  });

  it("reprend son année dans les paramètres du modèle", () => {
    expect(feuille("Paramètres")?.lignes[0]?.slice(0, 2)).toEqual(["Année de campagne", 2031]);
  });

  it("laisse vides les feuilles dont il ne dit rien", () => {
    expect(feuille("Hypothèses")?.lignes).toEqual([]);
  });
});
