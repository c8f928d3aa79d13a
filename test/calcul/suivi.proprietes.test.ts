import fc from "fast-check";
import { compterMise, type AgregatsDeSuivi } from "../../src/calcul/agregats/suivi";
import type { LigneDeBilan } from "../../src/calcul/bilan";
import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { jour } from "../../src/calcul/domaine/jour";
import {
  RESULTATS,
  TYPES_DE_MISE_A_DISPOSITION,
  type MiseADisposition,
} from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../../src/calcul/domaine/reglesDeDecompte";
import { compare, egales, fraction, ZERO, type Fraction } from "../../src/calcul/nombres/fraction";
import { saisie } from "../../src/calcul/chiffres";
import { sortDe } from "../../src/calcul/regles/decompte";
import { avancement, objectifADate, tauxDAtteinte } from "../../src/calcul/regles/r17-bilan";
import { exact, fois, liberation, logement } from "./constructeurs";
import {
  bilanIci,
  compterMises,
  DIRECTE,
  HORS_FLUX,
  ligneDuBilan,
  MIXTE,
  mise,
  PAR_ATTRIBUTION,
  PAR_ENTREE,
} from "./constructeurs-suivi";

const uneDate = fc.integer({ min: jour(2025, 10, 1), max: jour(2027, 3, 1) });
const unDelai = fc.option(fc.integer({ min: -5, max: 120 }));
const REGLES: Record<string, ReglesDeDecompte> = {
  VILLE: DIRECTE,
  ETAT: PAR_ATTRIBUTION,
  CD: PAR_ENTREE,
  ALS: MIXTE,
  DEF: HORS_FLUX,
};
const CODES = Object.keys(REGLES);

const uneMise: fc.Arbitrary<MiseADisposition> = fc
  .record({
    reservataire: fc.constantFrom(...CODES),
    type: fc.constantFrom(...TYPES_DE_MISE_A_DISPOSITION),
    transmisLe: uneDate,
    resultat: fc.constantFrom(...RESULTATS),
    candidats: fc.option(fc.nat(4)),
    refusAdaptes: fc.nat(3),
    rechercheOls: fc.boolean(),
    comptabiliser: fc.boolean(),
    relogement: fc.boolean(),
    requalifie: fc.boolean(),
    droitPourUnTour: fc.boolean(),
    publics: fc.array(fc.constantFrom("DALO", "salarié", "jeune"), { maxLength: 3 }),
    delais: fc.record({ impossibilite: unDelai, caleol: unDelai, entree: unDelai }),
  })
  .map(({ delais, ...reste }) => {
    const apres = (delai: number | null) => (delai === null ? null : reste.transmisLe + delai);
    return mise({
      ...reste,
      impossibiliteLe: apres(delais.impossibilite),
      caleolLe: apres(delais.caleol),
      entreeLe: apres(delais.entree),
    });
  });
const desMises = fc
  .array(uneMise, { maxLength: 30 })
  .map((mises) => mises.map((une, rang) => ({ ...une, numero: rang.toString() })));

const FLUX = {
  logements: [
    ...fois(60, logement()),
    ...fois(10, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "ALS" })),
  ],
  liberations: fois(10, liberation()),
  regles: REGLES,
};
/** Leaves every fact on the day of the transmission. */
const SANS_DATE = { impossibiliteLe: null, caleolLe: null } as const;

function valeur(indicateur: Indicateur): Fraction {
  if (indicateur.etat === "absent") throw new Error(indicateur.raison);
  return indicateur.valeur;
}

const FIN_D_ANNEE = jour(2026, 12, 31);
const DEBUT_D_ANNEE = jour(2026, 1, 1);

/** What the bilan should count for a réservataire, found row by row without any counter. */
function attendu(mises: readonly MiseADisposition[], code: string, date: number) {
  const fin = Math.min(date, FIN_D_ANNEE);
  const dansLaPeriode = (le: number) => le >= DEBUT_D_ANNEE && le <= fin;
  const compte = { proposes: 0, decomptes: 0, nonDecomptes: 0, enAttente: 0, tours: 0 };
  for (const une of mises.filter(({ reservataire }) => reservataire === code)) {
    const sort = sortDe(une, REGLES[code] ?? DIRECTE, SUIVI_PAR_DEFAUT);
    const propose = dansLaPeriode(une.transmisLe);
    if (sort.type === "aPart") {
      if (propose) compte.tours += 1;
      continue;
    }
    if (propose) compte.proposes += 1;
    if (sort.type === "decompte" && dansLaPeriode(sort.le)) compte.decomptes += 1;
    if (sort.type === "nonDecompte" && dansLaPeriode(sort.le)) compte.nonDecomptes += 1;
    const regle = sort.type !== "attente" && sort.le <= fin;
    if (une.transmisLe <= fin && !regle) compte.enAttente += 1;
  }
  return compte;
}

function trouve(ligne: LigneDeBilan) {
  const { enDirecte, enDelegue, relogementsValorises } = ligne.decompte;
  const nombre = (...chiffres: readonly Chiffre[]) =>
    chiffres.reduce((somme, chiffre) => somme + Number(exact(chiffre)), 0);
  return {
    proposes: nombre(ligne.proposes),
    decomptes: nombre(enDirecte, enDelegue, relogementsValorises),
    nonDecomptes: nombre(...Object.values(ligne.nonDecomptes)),
    enAttente: nombre(ligne.enAttente),
    tours: nombre(ligne.droitsPourUnTour),
  };
}

/** Every counter that is not empty, in an order of its own: two sets of counters are equal when these are. */
function photo(agregats: AgregatsDeSuivi): readonly string[] {
  const lignes: string[] = [];
  for (const duBailleur of agregats.values())
    for (const { perimetre, reservataires } of duBailleur.values())
      for (const [code, { mesures, publics }] of reservataires)
        for (const [nom, jours] of [...mesures, ...publics])
          for (const [le, nombre] of jours)
            lignes.push([perimetre.departement, code, nom, le, nombre].join(" "));
  return lignes.sort();
}

describe("Propriétés du suivi", () => {
  it("aucune ligne ne se perd : à toute date, chacune est décomptée, écartée avec son motif, en attente ou à part", () => {
    fc.assert(
      fc.property(desMises, uneDate, (mises, date) => {
        const { lignes } = bilanIci(date, { ...FLUX, mises });
        for (const ligne of lignes) {
          expect(trouve(ligne)).toEqual(attendu(mises, ligne.reservataire, date));
        }
      }),
    );
  });

  it("sur toute la durée : proposés = décomptés + non décomptés + en attente", () => {
    const deLAnnee = desMises.map((mises) =>
      mises.map((une) => ({ ...une, transmisLe: DEBUT_D_ANNEE + (une.transmisLe % 200), ...SANS_DATE })),
    );
    fc.assert(
      fc.property(deLAnnee, (mises) => {
        const situation = { ...FLUX, mises };
        const trouves = bilanIci(FIN_D_ANNEE, situation).lignes.map(trouve);
        for (const { proposes, decomptes, nonDecomptes, enAttente } of trouves)
          expect(decomptes + nonDecomptes + enAttente).toBe(proposes);
        const dansLeFlux = mises.filter(({ reservataire }) => reservataire !== "DEF").length;
        expect(trouves.reduce((somme, { proposes, tours }) => somme + proposes + tours, 0)).toBe(dansLeFlux);
      }),
    );
  });

  it("le temps passant, décompte et taux d'atteinte ne reculent jamais", () => {
    fc.assert(
      fc.property(desMises, uneDate, fc.nat(60), (mises, date, plusTard) => {
        const apres = bilanIci(date + plusTard, { ...FLUX, mises });
        for (const ligne of bilanIci(date, { ...FLUX, mises }).lignes) {
          const suite = ligneDuBilan(apres, ligne.reservataire);
          const { ensemble } = ligne.decompte;
          expect(compare(suite.decompte.ensemble.valeur, ensemble.valeur)).toBeGreaterThanOrEqual(0);
          if (ligne.tauxDAtteinte.etat === "absent" || suite.tauxDAtteinte.etat === "absent") continue;
          const progres = compare(suite.tauxDAtteinte.valeur, ligne.tauxDAtteinte.valeur);
          expect(progres).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("ajouter puis retirer des lignes, dans n'importe quel ordre, donne les compteurs d'une lecture entière", () => {
    fc.assert(
      fc.property(desMises, desMises, (gardees, retirees) => {
        const agregats: AgregatsDeSuivi = new Map();
        const compter = (une: MiseADisposition, signe: 1 | -1) => {
          const regles = REGLES[une.reservataire] ?? DIRECTE;
          compterMise(agregats, une, { regles, parametres: SUIVI_PAR_DEFAUT }, signe);
        };
        for (const une of [...retirees, ...[...gardees].reverse()]) compter(une, 1);
        for (const une of retirees) compter(une, -1);
        expect(photo(agregats)).toEqual(photo(compterMises({ ...FLUX, mises: gardees })));
        for (const une of gardees) compter(une, -1);
        for (const { mesures, publics } of agregats.get("Habitat")?.get("31")?.reservataires.values() ?? [])
          expect([mesures.size, publics.size]).toEqual([0, 0]);
      }),
    );
  });

  it("l'objectif à date va de 0 la veille du 1er janvier à l'objectif entier le 31 décembre, sans reculer", () => {
    const annees = fc.integer({ min: 2000, max: 2100 });
    const objectif = fc.nat(5000).map((nombre) => saisie("objectif", "R10", fraction(nombre)));
    fc.assert(
      fc.property(annees, objectif, fc.nat(364), (annee, entier, rang) => {
        const au = (date: number) => valeur(objectifADate(entier, avancement(annee, date)));
        const premier = jour(annee, 1, 1);
        expect(egales(au(premier - 1), ZERO)).toBe(true);
        expect(egales(au(jour(annee, 12, 31)), entier.valeur)).toBe(true);
        expect(compare(au(premier + rang), au(premier + rang - 1))).toBe(egales(entier.valeur, ZERO) ? 0 : 1);
      }),
    );
  });

  it("le taux d'atteinte croît avec le décompte", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (entier, decompte, plus) => {
        const objectif = saisie("objectif", "R10", fraction(entier));
        const taux = (nombre: number) =>
          valeur(tauxDAtteinte(saisie("decompte", "R17", fraction(nombre)), objectif));
        expect(compare(taux(decompte + plus), taux(decompte))).toBe(plus === 0 ? 0 : 1);
      }),
    );
  });
});
