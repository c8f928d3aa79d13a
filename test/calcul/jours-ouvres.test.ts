import fc from "fast-check";
import { dateCivile, jour } from "../../src/calcul/domaine/jour";
import {
  ajouterJoursOuvres,
  joursFeries,
  joursOuvres,
  type Calendrier,
} from "../../src/calcul/regles/r21-jours-ouvres";

const CALENDRIERS = ["metropole", "alsaceMoselle"] as const;
const unJour = fc.integer({ min: jour(2000, 1, 1), max: jour(2100, 12, 31) });
const unCalendrier = fc.constantFrom(...CALENDRIERS);
const unNombre = fc.integer({ min: 0, max: 60 });

/** Easter by the tables of the Church: golden number, then the Sunday after the fourteenth day of the moon. */
function paquesParLesTables(annee: number): number {
  const nombreDOr = (annee % 19) + 1;
  const siecle = Math.floor(annee / 100) + 1;
  const sautSolaire = Math.floor((3 * siecle) / 4) - 12;
  const sautLunaire = Math.floor((8 * siecle + 5) / 25) - 5;
  const brute = (11 * nombreDOr + 20 + sautLunaire - sautSolaire) % 30;
  const epacte = (brute === 25 && nombreDOr > 11) || brute === 24 ? brute + 1 : brute;
  const lune = epacte > 23 ? 74 - epacte : 44 - epacte;
  const pleineLune = jour(annee, 3, 1) - 1 + lune;
  // Serials leave 1 for Sundays when divided by 7.
  return pleineLune + 7 - ((pleineLune - 1) % 7);
}

/** What the law says of a day, asked of the calendar day by day. */
function ouvreJourParJour(date: number, calendrier: Calendrier): boolean {
  const { annee, mois, quantieme } = dateCivile(date);
  const paques = paquesParLesTables(annee);
  const semaine = new Date(Date.UTC(annee, mois - 1, quantieme)).getUTCDay();
  const fixes = ["1/1", "1/5", "8/5", "14/7", "15/8", "1/11", "11/11", "25/12"];
  const mobiles = [paques + 1, paques + 39, paques + 50];
  if (calendrier === "alsaceMoselle") {
    fixes.push("26/12");
    mobiles.push(paques - 2);
  }
  return semaine !== 0 && semaine !== 6 && !fixes.includes(`${quantieme}/${mois}`) && !mobiles.includes(date);
}

function compterJourParJour(debut: number, fin: number, calendrier: Calendrier): number {
  let nombre = 0;
  for (let date = debut + 1; date <= fin; date += 1) if (ouvreJourParJour(date, calendrier)) nombre += 1;
  return nombre;
}

describe("R21 — jours ouvrés, de 2000 à 2100", () => {
  it.each(CALENDRIERS)(
    "les fériés de chaque année, calendrier %s, sont ceux des tables pascales",
    (calendrier) => {
      for (let annee = 2000; annee <= 2100; annee += 1) {
        const paques = paquesParLesTables(annee);
        const feries = joursFeries(annee, calendrier);
        expect([1, 39, 50].map((ecart) => feries.has(paques + ecart))).toEqual([true, true, true]);
        expect(feries.has(paques - 2)).toBe(calendrier === "alsaceMoselle");
      }
    },
  );

  it("compter les jours ouvrés, c'est compter jour par jour", () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -10, max: 400 }), unCalendrier, (debut, duree, calendrier) => {
        expect(joursOuvres(debut, debut + duree, calendrier)).toBe(
          compterJourParJour(debut, debut + duree, calendrier),
        );
      }),
    );
  });

  it("ajouter puis compter rend le nombre de départ, et l'on arrive sur un jour ouvré", () => {
    fc.assert(
      fc.property(unJour, unNombre, unCalendrier, (depart, nombre, calendrier) => {
        const arrivee = ajouterJoursOuvres(depart, nombre, calendrier);
        expect(compterJourParJour(depart, arrivee, calendrier)).toBe(nombre);
        expect(nombre === 0 || ouvreJourParJour(arrivee, calendrier)).toBe(true);
      }),
    );
  });

  it("un jour de plus, ou l'Alsace-Moselle, ne rapproche jamais l'échéance", () => {
    fc.assert(
      fc.property(unJour, unNombre, (depart, nombre) => {
        const metropole = ajouterJoursOuvres(depart, nombre, "metropole");
        expect(ajouterJoursOuvres(depart, nombre, "alsaceMoselle")).toBeGreaterThanOrEqual(metropole);
        expect(ajouterJoursOuvres(depart, nombre + 1, "metropole")).toBeGreaterThan(metropole);
      }),
    );
  });

  it("le 31/12/2025 porte le numéro de série 46022 d'Excel", () => {
    expect(jour(2025, 12, 31)).toBe(46022);
    expect(dateCivile(46022)).toEqual({ annee: 2025, mois: 12, quantieme: 31 });
  });
});
