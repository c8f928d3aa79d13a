import { jour } from "../../src/calcul/domaine/jour";
import { reparer, type Cadre } from "../../src/lecture/reparations/cellule";
import { contenuDe, type Contenu } from "../../src/lecture/reparations/contenus";
import { NumerosDuParc } from "../../src/lecture/reparations/numerosDuParc";
import { Reparations } from "../../src/lecture/reparations/reparations";
import type { Cellule, Source } from "../../src/lecture/types";

/** Ce que l'on sait du classeur, quand Parc tient ces n° RPLS. */
function cadre(date1904 = false, ...numeros: readonly string[]): Cadre {
  const parc = new NumerosDuParc(numeros.length);
  parc.lire({ ligne: 1, colonne: 0, valeurs: numeros.map((numero) => [numero]) });
  return { date1904, semblables: parc.semblables };
}

const apres = (cellule: Cellule, contenu: Contenu) => reparer(cellule, contenu, cadre())?.valeur;

describe("Une cellule réparable", () => {
  it.each<[Contenu, Cellule, Cellule]>([
    ["departement", 9, "09"],
    ["departement", "9", "09"],
    ["departement", " 09\u00a0", "09"],
    ["commune", 1004, "01004"],
    ["commune", "1004", "01004"],
    ["rpls", 91234567, "0091234567"],
    ["rpls", "912345678", "0912345678"],
    ["rpls", " 3100000001 ", "3100000001"],
    ["rpls", "31 0000 0001", "3100000001"],
    ["code", "\u00a0CD31", "CD31"],
    ["code", "État  prioritaires ", "État prioritaires"],
    ["texte", " Résidence\nles Pins ", "Résidence\nles Pins"],
    ["texte", "Résidence\u200b les  Pins", "Résidence les  Pins"],
    ["texte", "   ", ""],
    ["date", "\u00a0", ""],
    ["nombre", "12,5", 12.5],
    ["nombre", "1 234", 1234],
    ["nombre", "1\u202f234,50", 1234.5],
    ["nombre", "8 %", 0.08],
    ["nombre", "0,125", 0.125],
    ["nombre", "-3", -3],
    ["date", "15/03/2025", jour(2025, 3, 15)],
    ["date", "03/03/2025", jour(2025, 3, 3)],
    ["date", "2025-03-04", jour(2025, 3, 4)],
    ["date", "2025-03-04T00:00:00", jour(2025, 3, 4)],
    ["date", "1er avril 2025", jour(2025, 4, 1)],
  ])("%s : %j devient %j", (contenu, avant, attendue) => {
    expect(apres(avant, contenu)).toBe(attendue);
  });

  it("perd 1 462 jours dans un classeur qui compte depuis 1904", () => {
    expect(reparer("15/03/2025", "date", cadre(true))?.valeur).toBe(jour(2025, 3, 15) - 1462);
    expect(reparer("15/03/1903", "date", cadre(true))).toBeNull();
  });
});

describe("Une cellule qui n'est pas réparable sans perte ni doute", () => {
  it.each<[Contenu, Cellule]>([
    ["departement", 31],
    ["departement", "Ariège"],
    ["departement", 9.5],
    ["departement", "0"],
    ["commune", 31555],
    ["commune", 104],
    ["rpls", "3100000001"],
    ["rpls", 1234567],
    ["nombre", "1.234"],
    ["nombre", "1,234"],
    ["nombre", "environ 12"],
    ["nombre", "1234567890123456"],
    ["nombre", 12],
    ["date", "31/04/2025"],
    ["date", "15/03/25"],
    ["date", "03/2025"],
    ["date", "mars 2025"],
    ["date", "15/03/2025 14:30"],
    ["date", "15/03/0999"],
    ["date", "01/02/1900"],
    ["date", "inconnue "],
    ["date", 45_000],
    ["code", "CD31"],
    ["code", true],
    ["code", "#N/A"],
    ["code", " =1+1"],
    ["texte", ""],
  ])("%s : %j reste", (contenu, cellule) => {
    expect(reparer(cellule, contenu, cadre())).toBeNull();
  });
});

describe("Un n° RPLS qui n'est pas celui d'un logement de Parc", () => {
  it.each<[string, Cellule, readonly string[], Cellule | undefined]>([
    ["trois zéros perdus", 1234567, ["0001234567", "3100000001"], "0001234567"],
    ["saisi comme du texte", " 1 234 567 ", ["0001234567"], "0001234567"],
    ["celui de Parc est plus long que dix caractères", 12345678, ["000012345678"], "000012345678"],
    ["sans logement qui lui ressemble, deux zéros sont remis", 12345678, ["3100000001"], "0012345678"],
    ["deux logements lui ressemblent", 1234567, ["0001234567", "00001234567"], undefined],
    ["il est lui-même dans Parc", "1234567", ["0001234567", "1234567"], undefined],
    ["c'est Parc qui a perdu ses zéros", "0001234567", ["1234567"], undefined],
    ["un autre chiffre", 1234568, ["0001234567"], undefined],
    ["rien que des zéros", 0, ["0000000000"], undefined],
    ["des lettres", "A123", ["000000A123"], undefined],
  ])("%s : %j, Parc tenant %j, devient %j", (_, cellule, numeros, attendue) => {
    expect(reparer(cellule, "rpls", cadre(false, ...numeros))?.valeur).toBe(attendue);
  });
});

describe("Ce que contient une colonne", () => {
  it("se lit dans son champ, et dans son en-tête pour les codes de communes", () => {
    expect(contenuDe("departement", "Département")).toBe("departement");
    expect(contenuDe("departement", "DEPCOM_CODE")).toBe("commune");
    expect(contenuDe("commune", "Code INSEE")).toBe("commune");
    expect(contenuDe("commune", "Commune")).toBe("texte");
    expect(contenuDe("finConvention", "Fin convention")).toBe("date");
  });
});

const source = (colonnes: Record<string, number>, lignes: number): Source => ({
  role: "parc",
  feuille: "Parc",
  donnees: { ligne: 1, colonne: 0, lignes, colonnes: 9 },
  colonnes,
  entetes: Object.fromEntries(Object.keys(colonnes).map((champ) => [champ, champ])),
});

function lotsDe(colonnes: Record<string, number>, valeurs: Cellule[][], prises = new Set<number>()) {
  const reparations = new Reparations(source(colonnes, valeurs.length), cadre(), prises);
  valeurs.forEach((ligne, rang) => {
    reparations.lire({ ligne: rang + 1, colonne: 0, valeurs: [ligne] });
  });
  return reparations.lots();
}

const lignesDe = (lots: ReturnType<typeof lotsDe>) =>
  lots.map(({ cle, cellules }) => [cle, cellules.map(({ ligne }) => ligne)]);

describe("Les réparations d'une feuille", () => {
  it("sont rangées par colonne et par genre, sans les formules", () => {
    const lots = lotsDe({ rpls: 0, departement: 1 }, [
      [" 3100000001", 9],
      ["=A2", "09"],
      [91234567, "=9"],
    ]);
    expect(lignesDe(lots)).toEqual([
      ["parc-0-espaces", [1]],
      ["parc-1-zeros", [1]],
      ["parc-0-zeros", [3]],
    ]);
    expect(lots[1]).toMatchObject({ feuille: "Parc", colonne: 1, entete: "departement", role: "parc" });
    expect(lots[1]?.cellules).toEqual([{ ligne: 1, avant: 9, apres: "09", pourcent: false }]);
  });

  it("ne comptent une colonne qu'une fois, fût-elle lue pour deux champs ou par deux feuilles", () => {
    expect(lignesDe(lotsDe({ departement: 0, commune: 0 }, [[9]]))).toEqual([["parc-0-zeros", [1]]]);
    expect(lotsDe({ departement: 0 }, [[9]], new Set([0]))).toEqual([]);
  });

  it("laissent les dates à deux lectures, sauf si d'autres disent l'ordre de la colonne", () => {
    const colonne = { sortie: 0 };
    expect(lotsDe(colonne, [["05/06/2025"], ["07/07/2025"]])[0]?.cellules).toHaveLength(1);
    expect(lignesDe(lotsDe(colonne, [["05/06/2025"], ["15/06/2025"]]))).toEqual([["parc-0-date", [1, 2]]]);
    expect(lignesDe(lotsDe(colonne, [["05/06/2025"], ["15/06/2025"], ["06/15/2025"]]))).toEqual([
      ["parc-0-date", [2]],
    ]);
    expect(lotsDe(colonne, [["05/06/2025"], ["06/15/2025"]])).toEqual([]);
  });
});
