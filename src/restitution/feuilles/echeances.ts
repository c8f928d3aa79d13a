import { comparerTextes } from "../../calcul/domaine/perimetre";
import type { ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import {
  manqueDeCandidats,
  type Echeance,
  type ObjetDEcheance,
  type Statut,
} from "../../calcul/regles/r20-delais";
import { RESULTAT_DE_MISE, STATUT, TYPE_DE_MISE } from "../phrases/nomsDuSuivi";
import { date } from "../phrases/nombres";
import { fr, nombreDe } from "../phrases/typographie";
import type { MiseEtEcheances, SuiviDuDossier } from "../suivi";
import type { MarqueDecrite } from "../types";
import { delai } from "./reglesDuSuivi";
import { bailleur } from "./colonnes";
import { observation, tabler, type Colonne, type Tableau } from "./tableau";
import { LARGEUR_DES_ETIQUETTES } from "../provenance";

interface Ligne extends MiseEtEcheances {
  readonly parametres: ParametresDeSuivi;
}

function trouver({ echeances }: Ligne, ...objets: readonly ObjetDEcheance[]): Echeance | null {
  return echeances.find(({ objet }) => objets.includes(objet)) ?? null;
}

const reponse = (ligne: Ligne) => trouver(ligne, "reponse", "impossibilite");
const dossiers = (ligne: Ligne) => trouver(ligne, "dossiers");
const transmission = (ligne: Ligne) => trouver(ligne, "transmission");
/** Blank where the delay is without object: a date would call for something. */
const limite = (echeance: Echeance | null) =>
  echeance === null || echeance.statut === "clos" ? "" : echeance.limite;
const statut = (echeance: Echeance | null) => (echeance === null ? "" : STATUT[echeance.statut]);

function impossibilite({ mise, echeances }: Ligne): string | null {
  if (mise.impossibiliteLe === null || echeances.some(({ objet }) => objet === "dossiers")) return null;
  const horsDelai = trouver({ mise, echeances } as Ligne, "impossibilite")?.statut === "depasse";
  const suite = horsDelai
    ? fr`hors délai : la mise à disposition est décomptée (R14).`
    : fr`à temps : elle n'est décomptée que si l'OLS a cherché lui-même et choisit de la comptabiliser (R14).`;
  return fr`Impossibilité signalée le ${date(mise.impossibiliteLe)}, ${suite}`;
}

function candidats({ mise, parametres }: Ligne): string | null {
  if (!manqueDeCandidats(mise, parametres) || mise.candidats === null) return null;
  return fr`${nombreDe(mise.candidats, "candidat")} sur ${parametres.candidatsAttendus} attendus : la mise à disposition est décomptée, le bailleur peut compléter la liste (R14).`;
}

function tropTard(ligne: Ligne): string | null {
  const avance = delai({ nombre: ligne.parametres.moisAvantMiseEnService, unite: "mois" });
  return transmission(ligne)?.statut === "depasse"
    ? fr`Transmis par le bailleur moins de ${avance} avant la mise en service (R20).`
    : null;
}

type Valeur = Colonne<Ligne>["valeur"];
const texte = (entete: string, largeur: number, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, largeur, valeur },
  format: "texte",
});
const jour = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "date",
  largeur: 13,
});

const COLONNES: readonly Colonne<Ligne>[] = [
  texte("N°", LARGEUR_DES_ETIQUETTES, ({ mise }) => mise.numero),
  texte("N° RPLS", 14, ({ mise }) => mise.logement),
  texte("Réservataire", 14, ({ mise }) => mise.reservataire),
  jour("Réponse avant le", (ligne) => limite(reponse(ligne))),
  jour("Dossiers avant le", (ligne) => limite(dossiers(ligne))),
  texte("Statut", 17, ({ statut: densemble }) => STATUT[densemble]),
  bailleur(({ mise }) => mise.perimetre.bailleur),
  texte("Département", 14, ({ mise }) => mise.perimetre.departement),
  texte("Type", 16, ({ mise }) => TYPE_DE_MISE[mise.type]),
  jour("Transmis le", ({ mise }) => mise.transmisLe),
  texte("Réponse", 17, (ligne) => statut(reponse(ligne))),
  texte("Dossiers", 17, (ligne) => statut(dossiers(ligne))),
  jour("À transmettre avant le", (ligne) => limite(transmission(ligne))),
  texte("Résultat", 16, ({ mise }) => RESULTAT_DE_MISE[mise.resultat]),
  {
    ...texte("Observation", 52, (ligne) =>
      observation([impossibilite(ligne), candidats(ligne), tropTard(ligne)]),
    ),
    format: "texteLong",
  },
];

const RANG: Readonly<Record<Statut, number>> = { depasse: 0, duAujourdhui: 1, aVenir: 2, tenu: 3, clos: 4 };

function premiereLimite({ echeances }: MiseEtEcheances): number {
  return Math.min(...echeances.map((echeance) => echeance.limite));
}

function dansLOrdre(a: MiseEtEcheances, b: MiseEtEcheances): number {
  return (
    RANG[a.statut] - RANG[b.statut] ||
    premiereLimite(a) - premiereLimite(b) ||
    comparerTextes(a.mise.numero, b.mise.numero)
  );
}

const MARQUES: readonly MarqueDecrite[] = [
  { colonne: 5, valeur: STATUT.depasse, ton: "alerte" },
  { colonne: 5, valeur: STATUT.duAujourdhui, ton: "attention" },
  { colonne: 5, valeur: STATUT.aVenir, ton: "neutre" },
  { colonne: 5, valeur: STATUT.tenu, ton: "favorable" },
];

/** R20, one line per mise à disposition en gestion directe, the most pressing first. */
export function tableauDesEcheances({
  echeances,
  parametres,
}: SuiviDuDossier): Tableau & { readonly marques: readonly MarqueDecrite[] } {
  const lignes = [...echeances].sort(dansLOrdre).map((une) => ({ ...une, parametres }));
  return { ...tabler(COLONNES, lignes), marques: MARQUES };
}
