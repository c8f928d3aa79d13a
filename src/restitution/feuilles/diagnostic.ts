import { diagnostiquer, type LigneDeDiagnostic } from "../../calcul/diagnostiquer";
import { estNulle } from "../../calcul/nombres/fraction";
import type { Resultat } from "../../calcul/resultat";
import type { Dossier } from "../../lecture/types";
import type { Annexe } from "../annexes";
import { date } from "../phrases/nombres";
import { territoireEnMots } from "../phrases/territoires";
import { fr } from "../phrases/typographie";
import type { Commun } from "../types";
import { decimal, entier, texte, texteLong } from "./colonnes";
import type { RegleDite } from "./regles";
import { observation, raisons, tabler, type Colonne } from "./tableau";

function remarques({ pression, logements, demande }: LigneDeDiagnostic): string {
  const vide = estNulle(logements.valeur) && demande.territoire.type !== "partout";
  return observation([
    ...raisons([pression]),
    vide ? fr`Aucun logement du classeur sur ce territoire, dans cette typologie.` : null,
  ]);
}

const COLONNES: readonly Colonne<LigneDeDiagnostic>[] = [
  texte("Territoire", 34, ({ demande }) => territoireEnMots(demande.territoire)),
  texte("Typologie", 12, ({ demande }) => demande.typologie ?? "toutes"),
  entier("Demandes", ({ demandes }) => demandes),
  entier("Attributions", ({ attributions }) => attributions),
  decimal("Pression", ({ pression }) => pression),
  entier("Logements", ({ logements }) => logements),
  entier("Réservations", ({ reservations }) => reservations),
  entier("Libérations retenues", ({ liberations }) => liberations),
  texteLong("Observation", 56, remarques),
];

const REGLES: readonly RegleDite[] = [
  {
    regle: "R28",
    objet: fr`Diagnostic partagé`,
    dit: fr`Pression = demandes ÷ attributions, par territoire et typologie, d'après la feuille Demande ; en regard, les logements présents, les réservations comptées (R7) et les libérations retenues des bailleurs du classeur. Des territoires peuvent se recouvrir : rien ne s'additionne.`,
  },
];

/** R28, one line per territory and typologie of Demande; no sheet without it. */
export function annexeDuDiagnostic({ demandes, parc }: Dossier, resultat: Resultat, commun: Commun): Annexe {
  if (demandes === null || demandes.length === 0) return { feuilles: [], regles: [] };
  const feuille = {
    ...commun,
    nom: "Diagnostic",
    table: "tblDiagnostic",
    titre: fr`Diagnostic partagé de la demande`,
    sousTitre: fr`Demandes pour une attribution, d'après la feuille Demande ; en regard, le parc du classeur au ${date(resultat.observation)} (R28).`,
    ...tabler(COLONNES, diagnostiquer(demandes, parc, resultat)),
  };
  return { feuilles: [feuille], regles: REGLES };
}
