import { RESULTATS, TYPES_DE_MISE_A_DISPOSITION } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import {
  echeancesDe,
  manqueDeCandidats,
  statutDEnsemble,
  type Echeance,
} from "../../src/calcul/regles/r20-delais";
import { DIRECTE, ecrire, HORS_FLUX, MIXTE, mise, PAR_ENTREE } from "../calcul/constructeurs-suivi";
import { date, enPhrase, entier, liste, ouiNon, ouVide, parmi, phrase } from "./lecture/colonnes";
import { GESTIONS } from "./lecture/decompte";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

const REGLES = { directe: DIRECTE, deleguee: PAR_ENTREE, mixte: MIXTE, horsFlux: HORS_FLUX } as const;
const STATUTS = ["aVenir", "duAujourdhui", "depasse", "tenu", "clos"] as const;

function dites(echeances: readonly Echeance[]): readonly string[] {
  return echeances.map(({ objet, limite, statut }) => {
    const motsDuStatut = statut === "duAujourdhui" ? "dû aujourd'hui" : statut;
    return enPhrase(objet, ecrire(limite), motsDuStatut);
  });
}

verifierLesCas("r20-delais", [
  parLigne(
    "Où en sont les échéances",
    {
      donnees: {
        ...{ Type: parmi(TYPES_DE_MISE_A_DISPOSITION), "Transmis le": date, "Mise en service": ouVide(date) },
        ...{ "Impossibilité le": ouVide(date), "Dossiers le": ouVide(date), Candidats: ouVide(entier) },
        ...{ Résultat: parmi(RESULTATS), "Aujourd'hui": date },
      },
      attendu: { Échéances: liste(phrase), Ensemble: parmi(STATUTS) },
    },
    (cas) => {
      const une = mise({
        ...{ type: cas.Type, transmisLe: cas["Transmis le"], miseEnService: cas["Mise en service"] },
        ...{ impossibiliteLe: cas["Impossibilité le"], dossiersLe: cas["Dossiers le"] },
        ...{ candidats: cas.Candidats, resultat: cas.Résultat },
      });
      const instant = { parametres: SUIVI_PAR_DEFAUT, aujourdhui: cas["Aujourd'hui"] };
      const echeances = echeancesDe(une, DIRECTE, instant);
      return { Échéances: dites(echeances), Ensemble: statutDEnsemble(echeances) };
    },
  ),

  parLigne(
    "Les délais se règlent",
    {
      donnees: {
        ...{ Unité: parmi(["joursOuvres", "jours", "mois"]), Réponse: entier, Dossiers: entier },
        ...{ Calendrier: parmi(["metropole", "alsaceMoselle"]), "Transmis le": date },
      },
      attendu: { Échéances: liste(phrase) },
    },
    ({ Unité: unite, Réponse, Dossiers, Calendrier: calendrier, "Transmis le": transmisLe }) => {
      const delais = {
        reponse: { nombre: Réponse, unite },
        dossiers: { nombre: Dossiers, unite },
      };
      const parametres = {
        ...SUIVI_PAR_DEFAUT,
        calendrier,
        delais: { ...SUIVI_PAR_DEFAUT.delais, preavis1Mois: delais },
      };
      const instant = { parametres, aujourdhui: transmisLe };
      return { Échéances: dites(echeancesDe(mise({ transmisLe }), DIRECTE, instant)) };
    },
  ),

  parLigne(
    "À qui les délais s'imposent",
    {
      donnees: { Gestion: parmi(GESTIONS), Requalifié: ouiNon, Relogement: ouiNon },
      attendu: { "Échéances suivies": ouiNon },
    },
    ({ Gestion: gestion, Requalifié: requalifie, Relogement: relogement }) => {
      const une = mise({ requalifie, relogement });
      const instant = { parametres: SUIVI_PAR_DEFAUT, aujourdhui: une.transmisLe };
      return { "Échéances suivies": echeancesDe(une, REGLES[gestion], instant).length > 0 };
    },
  ),

  parLigne(
    "Les candidats attendus",
    {
      donnees: { Candidats: ouVide(entier), Attendus: entier },
      attendu: { "Il en manque": ouiNon },
    },
    ({ Candidats: candidats, Attendus: candidatsAttendus }) => {
      expect(SUIVI_PAR_DEFAUT.candidatsAttendus).toBe(3);
      const parametres = { ...SUIVI_PAR_DEFAUT, candidatsAttendus };
      return { "Il en manque": manqueDeCandidats(mise({ candidats }), parametres) };
    },
  ),
]);
