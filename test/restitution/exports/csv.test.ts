import type { Cellule } from "../../../src/lecture/types";
import { enCsv } from "../../../src/restitution/exports/csv";
import { tableauxEnCsv } from "../../../src/restitution/exports/tableaux";
import type { FeuilleDecrite, FormatDeColonne } from "../../../src/restitution/types";
import { feuille, feuilles } from "../constructeurs";

/** A sheet of one line whose columns are the cells given. */
function uneLigne(...cellules: readonly (readonly [Cellule, FormatDeColonne])[]): FeuilleDecrite {
  return {
    ...feuille("Rotation"),
    colonnes: cellules.map(([, format], rang) => ({ entete: `C${String(rang)}`, format, largeur: 10 })),
    lignes: [cellules.map(([valeur]) => valeur)],
  };
}

const ligne = (decrite: FeuilleDecrite): string => enCsv(decrite).split("\r\n")[1] ?? "";
const ecrit = (valeur: Cellule, format: FormatDeColonne = "texte") => ligne(uneLigne([valeur, format]));

describe("Un tableau en CSV", () => {
  it("commence par la marque d'UTF-8, puis l'en-tête, puis les lignes, sans les totaux", () => {
    const rotation = feuille("Rotation");
    const texte = enCsv(rotation);
    expect(texte.startsWith("\ufeffBailleur;Département;Libérations retenues;Parc de rotation;")).toBe(true);
    expect(texte.endsWith("\r\n")).toBe(true);
    expect(texte.trimEnd().split("\r\n")).toHaveLength(1 + rotation.lignes.length);
    expect(ligne(rotation).split(";").slice(0, 5)).toEqual([
      "Habitat",
      "31",
      "15",
      "146",
      "0,10273972602739725",
    ]);
  });

  it.each<[Cellule, FormatDeColonne, string]>([
    [1234.5, "decimal", "1234,5"],
    [-0.25, "ecart", "-0,25"],
    [1e-7, "pourcentage", "0,0000001"],
    [46022, "date", "31/12/2025"],
    ["", "date", ""],
    [true, "texte", "VRAI"],
    [false, "texte", "FAUX"],
    ["0123", "texte", "0123"],
  ])("écrit %j (%s) : %s", (valeur, format, attendu) => {
    expect(ecrit(valeur, format)).toBe(attendu);
  });

  it.each(["=1+1", "+33 5", "-x", "@SUM(A1)", "\tx", "＝1"])("garde %j comme du texte", (texte) => {
    expect(ecrit(texte)).toBe(`'${texte}`);
  });

  it("protège séparateurs, guillemets et sauts de ligne", () => {
    expect(ligne(uneLigne(['a;"b"', "texte"], ["c", "texte"]))).toBe('"a;""b""";c');
    expect(enCsv(uneLigne(["a\nb", "texte"]))).toContain('"a\nb"');
    expect(ecrit('=HYPERLINK("x";"y")')).toBe('"\'=HYPERLINK(""x"";""y"")"');
  });

  it("chaque feuille de résultats a son fichier, dans l'ordre", () => {
    const toutes = feuilles();
    const fichiers = tableauxEnCsv(toutes);
    expect(fichiers.map(({ nom }) => nom)).toEqual(toutes.map(({ nom }) => `${nom}.csv`));
    expect(fichiers[0]?.texte).toBe(enCsv(feuille("Rotation")));
  });
});
