import fc from "fast-check";
import { dateCivile, jour } from "../../src/calcul/domaine/jour";
import {
  ajouterJoursOuvres,
  estOuvre,
  joursFeries,
  joursOuvres,
  type Calendrier,
} from "../../src/calcul/regles/r21-jours-ouvres";

const lire = (texte: string) => {
  const [quantieme = 0, mois = 0, annee = 0] = texte.split("/").map(Number);
  return jour(annee, mois, quantieme);
};
const ecrire = (serie: number) => {
  const { annee, mois, quantieme } = dateCivile(serie);
  return `${String(quantieme).padStart(2, "0")}/${String(mois).padStart(2, "0")}/${String(annee)}`;
};

describe("R21 — jours ouvrés", () => {
  it.each<[string, Calendrier, string]>([
    ["26/04/2024", "metropole", "06/05/2024"],
    ["06/05/2024", "metropole", "15/05/2024"],
    ["16/04/2025", "metropole", "24/04/2025"],
    ["16/04/2025", "alsaceMoselle", "25/04/2025"],
    ["20/12/2024", "metropole", "30/12/2024"],
    ["20/12/2024", "alsaceMoselle", "31/12/2024"],
  ])("%s + 5 jours ouvrés (%s) = %s", (depart, calendrier, attendu) => {
    expect(ecrire(ajouterJoursOuvres(lire(depart), 5, calendrier))).toBe(attendu);
  });

  it.each([
    [2000, "23/04/2000"],
    [2008, "23/03/2008"],
    [2024, "31/03/2024"],
    [2025, "20/04/2025"],
    [2038, "25/04/2038"],
    [2049, "18/04/2049"],
    [2076, "19/04/2076"],
    [2100, "28/03/2100"],
  ])("Pâques %d tombe le %s", (annee, attendu) => {
    const lundi = lire(attendu) + 1;
    expect(joursFeries(annee, "metropole").has(lundi)).toBe(true);
    expect(joursFeries(annee, "alsaceMoselle").has(lundi - 3)).toBe(true);
  });

  it("compte onze jours fériés en Métropole (2025), treize en Alsace-Moselle", () => {
    expect(joursFeries(2025, "metropole").size).toBe(11);
    expect(joursFeries(2025, "alsaceMoselle").size).toBe(13);
  });

  it("retire samedis et dimanches", () => {
    expect([3, 4, 5, 6, 7].map((quantieme) => estOuvre(jour(2025, 2, quantieme), "metropole"))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([1, 2, 8, 9].map((quantieme) => estOuvre(jour(2025, 2, quantieme), "metropole"))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("ajouter puis compter rend le nombre de départ", () => {
    const dates = fc.integer({ min: jour(2000, 1, 1), max: jour(2100, 1, 1) });
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("metropole", "alsaceMoselle"),
        (depart, nombre, calendrier) => {
          const arrivee = ajouterJoursOuvres(depart, nombre, calendrier);
          expect(joursOuvres(depart, arrivee, calendrier)).toBe(nombre);
        },
      ),
    );
  });

  it("le 31/12/2025 porte le numéro de série 46022 d'Excel", () => {
    expect(jour(2025, 12, 31)).toBe(46022);
    expect(dateCivile(46022)).toEqual({ annee: 2025, mois: 12, quantieme: 31 });
  });
});
