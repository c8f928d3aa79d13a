import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT, type ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import type { ParametreLu } from "../../calcul/explications/parametres";
import { citation } from "../../calcul/registre/textes";
import { delai } from "../feuilles/reglesDuSuivi";
import { entier, pourcentageCourt } from "../phrases/nombres";
import { CALENDRIER, DENOMINATEUR, ETAT_PAR_COMMUNE, METHODE, TRAITEMENT } from "../phrases/noms";
import { fr, typographie } from "../phrases/typographie";

type Tous = Parametres & ParametresDeSuivi;

const conserverOuExclure = (exclure: boolean) => (exclure ? fr`exclure` : fr`conserver`);

/** The value of each parameter, in words. */
const VALEURS: { readonly [Nom in ParametreLu["nom"]]: (valeur: Tous[Nom]) => string } = {
  methode: (valeur) => METHODE[valeur],
  exclureVenteEtDemolition: conserverOuExclure,
  exclureOrcodEtLhi: conserverOuExclure,
  exclureEtudiantsEtSpecifiques: conserverOuExclure,
  denominateur: (valeur) => DENOMINATEUR[valeur],
  traitement: (valeur) => TRAITEMENT[valeur],
  plafondEtat: pourcentageCourt,
  plafondEtatAgents: pourcentageCourt,
  plafondCollectivites: pourcentageCourt,
  etatParCommune: (valeur) => ETAT_PAR_COMMUNE[valeur],
  calendrier: (valeur) => CALENDRIER[valeur],
  delaiDImpossibilite: delai,
  attributionExigee: (valeur) => (valeur ? fr`oui` : fr`non`),
  candidatsAttendus: entier,
  cibleDeRequalification: pourcentageCourt,
  debutsDePeriode: (valeur) => valeur.join(", "),
  seuilHorsQpv: pourcentageCourt,
};

function valeurEnMots(nom: ParametreLu["nom"], valeur: ParametreLu["valeur"]): string {
  // The compiler cannot follow that the value of a name is of its type.
  return (VALEURS[nom] as (valeur: ParametreLu["valeur"]) => string)(valeur);
}

/** "Dénominateur des parts : Parc soumis au flux (modifié ; par défaut : Parc du bailleur) — Référentiel, étape 3". */
export function parametreEnMots({ nom, valeur, parDefaut, entree }: ParametreLu): string {
  const defaut = { ...SUIVI_PAR_DEFAUT, ...PARAMETRES_PAR_DEFAUT }[nom];
  const statut = parDefaut ? fr`par défaut` : fr`modifié ; par défaut : ${valeurEnMots(nom, defaut)}`;
  const source = typographie(citation(entree.source));
  return fr`${typographie(entree.libelle)} : ${valeurEnMots(nom, valeur)} (${statut}) — ${source}`;
}

/** One after the other, for a cell. */
export function parametresEnMots(parametres: readonly ParametreLu[]): string {
  return parametres.map(parametreEnMots).join(fr` ; `);
}
