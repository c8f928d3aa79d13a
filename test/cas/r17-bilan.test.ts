import { saisie } from "../../src/calcul/chiffres";
import type { Indicateur, NomDeChiffre } from "../../src/calcul/domaine/chiffre";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import type { LigneDeBilan } from "../../src/calcul/bilan";
import { absence, compte } from "../../src/calcul/chiffres";
import type { Fraction } from "../../src/calcul/nombres/fraction";
import {
  avance,
  avancement,
  ecartALaPartRetenue,
  objectifADate,
  partDuFluxReel,
  projection,
  soldeDuBilan,
  tauxDAtteinte,
} from "../../src/calcul/regles/r17-bilan";
import { exact, fois, liberation, logement } from "../calcul/constructeurs";
import { bilanIci, ligneDuBilan, MIXTE, mise, PAR_ENTREE } from "../calcul/constructeurs-suivi";
import {
  chiffre,
  date,
  dit,
  enPhrase,
  entier,
  liste,
  nombre,
  ouiNon,
  ouVide,
  parmi,
  phrase,
  texte,
} from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

function saisieOuAbsente(nom: NomDeChiffre, valeur: Fraction | null): Indicateur {
  return valeur === null ? absence(nom, "R10", "partAbsente") : saisie(nom, "R10", valeur);
}

const FLUX = {
  logements: [
    ...fois(40, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "ETAT" })),
    ...fois(20, logement({ reservataire: "ALS" })),
    ...fois(10, logement()),
  ],
  liberations: fois(10, liberation()),
  regles: { ETAT: PAR_ENTREE, ALS: MIXTE },
};

function nonDecomptes({ nonDecomptes: parMotif }: LigneDeBilan): readonly string[] {
  return Object.entries(parMotif).flatMap(([motif, nombreDeMises]) => {
    const ecrit = exact(nombreDeMises);
    return ecrit === "0" ? [] : [enPhrase(motif, ecrit)];
  });
}

const siOui = ouVide(ouiNon, false);

verifierLesCas("r17-bilan", [
  parLigne(
    "Objectif, décompte et date",
    {
      donnees: {
        ...{ Année: entier, Au: date, "Part retenue": ouVide(nombre), Objectif: ouVide(nombre) },
        ...{ Décompte: entier, Attributions: entier },
      },
      attendu: {
        ...{ "Jours écoulés": chiffre, "Jours de l'année": chiffre, "Objectif à date": chiffre },
        ...{ Avance: chiffre, Solde: chiffre, "Taux d'atteinte": chiffre, Projection: chiffre },
        ...{ "Part du flux réel": chiffre, "Écart à la part retenue": chiffre },
      },
    },
    (cas) => {
      const ou = avancement(cas.Année, cas.Au);
      const objectif = saisieOuAbsente("objectif", cas.Objectif);
      const decompte = compte("decompte", "R17", cas.Décompte);
      const aDate = objectifADate(objectif, ou);
      const part = partDuFluxReel(decompte, compte("attributionsDeLAnnee", "R17", cas.Attributions));
      const ecart = ecartALaPartRetenue(part, saisieOuAbsente("partRetenue", cas["Part retenue"]));
      return {
        ...{ "Jours écoulés": dit(ou.joursEcoules), "Jours de l'année": dit(ou.joursDeLAnnee) },
        ...{ "Objectif à date": dit(aDate), Avance: dit(avance(decompte, aDate)) },
        ...{ Solde: dit(soldeDuBilan(objectif, decompte)) },
        ...{
          "Taux d'atteinte": dit(tauxDAtteinte(decompte, objectif)),
          Projection: dit(projection(decompte, ou)),
        },
        ...{ "Part du flux réel": dit(part), "Écart à la part retenue": dit(ecart) },
      };
    },
  ),

  parGroupe(
    "Ce que le bilan compte",
    {
      commun: { Au: date, "Bilan de": texte },
      donnees: {
        ...{ Réservataire: ouVide(texte), "Transmis le": ouVide(date), "Impossibilité le": ouVide(date) },
        ...{ "CALEOL le": ouVide(date), "Entrée le": ouVide(date), Résultat: ouVide(parmi(RESULTATS)) },
        ...{ Candidats: ouVide(entier), "Refus adaptés": ouVide(entier, 0), Requalifié: siOui },
        ...{ Relogement: siOui, Comptabiliser: siOui, "Droit pour un tour": siOui },
      },
      attendu: {},
      conclusion: {
        ...{ Objectif: chiffre, Proposés: chiffre, Attribués: chiffre, Entrées: chiffre, Refus: chiffre },
        ...{ "En directe": chiffre, "En délégué": chiffre, Relogements: chiffre, "Refus ajoutés": chiffre },
        ...{ Décompte: chiffre, "Non décomptés": liste(phrase), "En attente": chiffre },
        ...{ "Candidats insuffisants": chiffre, "À part": chiffre, "Attributions de l'année": chiffre },
      },
    },
    (lignes, { Au: au, "Bilan de": code }) => {
      const mises = lignes.flatMap((cas, rang) => {
        const [reservataire, transmisLe, resultat] = [cas.Réservataire, cas["Transmis le"], cas.Résultat];
        if (reservataire === null || transmisLe === null || resultat === null) return [];
        return mise({
          ...{ numero: rang.toString(), reservataire, transmisLe, resultat },
          ...{ impossibiliteLe: cas["Impossibilité le"], caleolLe: cas["CALEOL le"] },
          ...{ entreeLe: cas["Entrée le"], candidats: cas.Candidats, refusAdaptes: cas["Refus adaptés"] },
          ...{ requalifie: cas.Requalifié, relogement: cas.Relogement, comptabiliser: cas.Comptabiliser },
          droitPourUnTour: cas["Droit pour un tour"],
        });
      });
      const bilan = bilanIci(au, { ...FLUX, mises });
      const ligne = ligneDuBilan(bilan, code);
      const { decompte } = ligne;
      const conclusion = {
        ...{ Objectif: dit(ligne.objectif), Proposés: dit(ligne.proposes), Attribués: dit(ligne.attribues) },
        ...{ Entrées: dit(ligne.entrees), Refus: dit(ligne.refus) },
        ...{ "En directe": dit(decompte.enDirecte), "En délégué": dit(decompte.enDelegue) },
        ...{ Relogements: dit(decompte.relogementsValorises), "Refus ajoutés": dit(decompte.refusAdaptes) },
        ...{ Décompte: dit(decompte.ensemble), "Non décomptés": nonDecomptes(ligne) },
        ...{ "En attente": dit(ligne.enAttente), "Candidats insuffisants": dit(ligne.candidatsInsuffisants) },
        ...{ "À part": dit(ligne.droitsPourUnTour) },
        "Attributions de l'année": dit(bilan.attributionsDeLAnnee),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
