import { CLE_DES_REGLAGES } from "../../src/excel/lire/inventaire";
import type { Reglages } from "../../src/lecture/reglages/reglages";
import { fichierDe, saisie } from "./support/classeur";
import { calculer } from "./support/commande";

jest.setTimeout(120_000);

/** Quarante logements dont deux colonnes disputent le réservataire : l'une en réserve vingt, l'autre dix. */
function douteux() {
  const { Parc, ...reste } = saisie();
  const lignes = Parc.map((ligne, rang) => [...ligne, rang === 0 ? "Contingent" : rang <= 10 ? "CD31" : ""]);
  return { ...reste, Parc: lignes };
}

/** Des choix qui ne tiennent pas en une propriété du fichier, limitée à 255 caractères. */
const REGLAGES: Reglages = {
  version: 1,
  corrections: {
    parc: {
      feuille: "Parc",
      colonnes: {
        reservataire: { entete: "Contingent", rang: 0 },
        nature: { entete: "Nature ".repeat(30), rang: 0 },
      },
    },
    objectifs: { feuille: null, colonnes: {} },
  },
};

describe("npm run calculer, sur un classeur dont les colonnes ont été choisies", () => {
  it("pose la question quand rien n'est choisi", async () => {
    const { resume } = await calculer(await fichierDe(douteux()));
    expect(resume.join("\n")).toContain("Aucun périmètre n’a pu être calculé.");
  });

  it("applique les choix gardés dans le fichier, les dit dans Méthode, et les garde", async () => {
    const calcul = await calculer(await fichierDe(douteux(), { [CLE_DES_REGLAGES]: REGLAGES }));
    expect(calcul.lignes("Flux").find((ligne) => ligne.Réservataire === "CD31")).toMatchObject({
      Réservations: 10,
      Part: 0.25,
    });
    const dits = calcul.lignes("Méthode").filter((ligne) => ligne.Rubrique === "Choix de lecture");
    expect(dits.map((ligne) => ligne["Ce qui est appliqué"])).toEqual([
      "«\u00a0Parc\u00a0» est lu dans la feuille «\u00a0Parc\u00a0».",
      "Parc, «\u00a0Réservataire\u00a0» est lu dans la colonne F «\u00a0Contingent\u00a0».",
      "«\u00a0Objectifs\u00a0»\u00a0: aucune feuille n’est lue.",
    ]);
    expect(calcul.settings).toEqual({ [CLE_DES_REGLAGES]: REGLAGES });
    const perime = calcul.lignes("Contrôles").map((ligne) => String(ligne.Constat));
    expect(perime.filter((constat) => constat.includes("ce choix n’est pas appliqué"))).toHaveLength(1);
  });

  it("refuse des choix illisibles par une phrase, et calcule sans eux", async () => {
    const calcul = await calculer(await fichierDe(saisie(), { [CLE_DES_REGLAGES]: { version: 9 } }));
    expect(calcul.lignes("Flux")[0]).toMatchObject({ Réservations: 20 });
    expect(calcul.lignes("Contrôles").map((ligne) => ligne.Constat)).toContain(
      "Les choix de feuilles et de colonnes gardés dans le classeur ne sont pas lisibles\u00a0: aucun n’est appliqué.",
    );
  });
});
