import { filtreDe, type Filtre } from "../../src/calcul/explications/filtre";
import { jour } from "../../src/calcul/domaine/jour";
import { listerLesLignes } from "../../src/excel/lister";
import { fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

const OPTIONS = {
  aujourdhui: jour(2026, 3, 2),
  suivi: { progres: () => undefined, annule: () => false },
};

/** Le filtre d'un chiffre du seul périmètre, tel que le calcul vient de le donner. */
async function filtreDu(un: Poste, champ: "parc" | "liberationsRetenues" | "reservations"): Promise<Filtre> {
  const issue = await un.calculer();
  if (issue.type !== "reussi") throw new Error(issue.type);
  const [perimetre] = issue.resultat.perimetres;
  const chiffre = champ === "reservations" ? perimetre?.flux[0]?.reservations : perimetre?.[champ];
  const filtre = chiffre && filtreDe(chiffre, issue.resultat.annee);
  if (!filtre) throw new Error("filtre attendu");
  return filtre;
}

describe("Les lignes qu'un chiffre a comptées, dans le classeur", () => {
  it.each([
    ["reservations", "Parc", [1, 2]],
    ["liberationsRetenues", "Libérations", [1]],
  ] as const)("%s : feuille %s", async (champ, feuille, rangs) => {
    const un = poste(parc());
    const filtre = await filtreDu(un, champ);
    expect(await listerLesLignes(un.porte, filtre, OPTIONS)).toEqual({
      type: "liste",
      feuille,
      lignes: rangs.map((ligne) => ({ ligne, nombre: 1 })),
    });
  });

  it("suivent le classeur : une ligne changée depuis n'en est plus", async () => {
    const un = poste(parc());
    const filtre = await filtreDu(un, "reservations");
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").getRange("D2").values = [[""]];
    });
    expect(await listerLesLignes(un.porte, filtre, OPTIONS)).toMatchObject({
      lignes: [{ ligne: 2, nombre: 1 }],
    });
  });

  it("ne se trouvent plus si la feuille a disparu", async () => {
    const un = poste(parc());
    const filtre = await filtreDu(un, "parc");
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").delete();
    });
    expect(await listerLesLignes(un.porte, filtre, OPTIONS)).toEqual({
      type: "refuse",
      refus: { type: "lieuIntrouvable", feuille: "Parc" },
    });
  });

  it("ne sont pas cherchées plus longtemps qu'on ne le veut", async () => {
    const un = poste(parc());
    const filtre = await filtreDu(un, "parc");
    const suivi = { progres: () => undefined, annule: () => true };
    expect(await listerLesLignes(un.porte, filtre, { ...OPTIONS, suivi })).toEqual({ type: "annule" });
  });
});
