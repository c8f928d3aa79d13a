import { calculerLeDossier } from "../../src/excel/calculer";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { versNombre } from "../../src/calcul/nombres/decimal";
import type { ResultatPerimetre } from "../../src/calcul/resultat";
import { boucleALaMain } from "./boucle";
import type { LigneALaMain } from "./boucleDuFlux";
import { lire } from "./module";
import { engendrer } from "./parcs";

const PLAFONDS = { etatAgents: 0.05, etat: 0.3, collectivites: 0.2 };

const classeur = engendrer(15_000, 5);
const { perimetres } = calculerLeDossier(lire(classeur));
const aLaMain = boucleALaMain(classeur);

/** Twelve digits: what floats are sure of after a dozen operations. */
const chiffre = (valeur: number): number | null =>
  Number.isFinite(valeur) ? Number(valeur.toPrecision(12)) : null;
const indicateur = (un: Indicateur): number | null =>
  un.etat === "absent" ? null : chiffre(versNombre(un.valeur));

const lignesDe = ({ flux }: ResultatPerimetre) =>
  flux.map((ligne) => ({
    reservataire: ligne.reservataire,
    reservations: indicateur(ligne.reservations),
    partDuParc: indicateur(ligne.partDuParc),
    partDuParcSoumis: indicateur(ligne.partDuParcSoumis),
    volumeEstime: indicateur(ligne.volumeEstime),
    objectif: indicateur(ligne.objectif),
    tauxPropre: indicateur(ligne.tauxPropre),
    volumeDuTerritoire: ligne.territoire === null ? null : indicateur(ligne.territoire.volume),
  }));

const ligneDe = ({ reservataire, ...chiffres }: LigneALaMain) => ({
  reservataire,
  ...Object.fromEntries(Object.entries(chiffres).map(([nom, valeur]) => [nom, chiffre(valeur)])),
});

const trouver = ({ perimetre: { bailleur, departement } }: ResultatPerimetre) =>
  aLaMain.find((un) => un.bailleur === bailleur && un.departement === departement);

describe("la boucle écrite à la main, étalon du banc de mesure", () => {
  it("connaît les mêmes périmètres que le module", () => {
    expect(perimetres).toHaveLength(65);
    expect(aLaMain).toHaveLength(65);
  });

  it("donne les mêmes taux de rotation et les mêmes assiettes", () => {
    for (const un of perimetres) {
      const { taux = NaN, assiette = NaN } = trouver(un) ?? {};
      expect(chiffre(taux)).toBe(indicateur(un.tauxDeRotation));
      expect(chiffre(assiette)).toBe(indicateur(un.assiette));
    }
  });

  it("voit les mêmes plafonds dépassés : État, agents, garanties des collectivités", () => {
    for (const un of perimetres) {
      const depasses = un.constats.flatMap((constat) =>
        constat.type === "plafondDepasse" ? [[constat.plafond, chiffre(versNombre(constat.somme))]] : [],
      );
      const sommes = Object.entries(trouver(un)?.sousPlafond ?? {}) as [keyof typeof PLAFONDS, number][];
      const attendus = sommes.filter(([nom, somme]) => somme > PLAFONDS[nom]);
      expect(depasses).toEqual(attendus.map(([nom, somme]) => [nom, chiffre(somme)]));
    }
  });

  it("donne les mêmes lignes de Flux : réservations, parts, volumes, objectifs, taux propres, territoires", () => {
    for (const un of perimetres) expect((trouver(un)?.lignes ?? []).map(ligneDe)).toEqual(lignesDe(un));
  });
});
