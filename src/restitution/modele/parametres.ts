import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT } from "../../calcul/domaine/parametresDeSuivi";
import { versNombre } from "../../calcul/nombres/decimal";
import type { Fraction } from "../../calcul/nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { citation } from "../../calcul/registre/textes";
import type { ParametreDeDroit } from "../../calcul/registre/types";
import type { Cellule } from "../../lecture/types";
import { pourcentageCourt } from "../phrases/nombres";
import { DENOMINATEUR, ETAT_PAR_COMMUNE, METHODE, TRAITEMENT } from "../phrases/noms";
import { fr, typographie } from "../phrases/typographie";
import type { NomDeListe } from "./listes";
import type { ParametreEnMots } from "./parametre";
import { PARAMETRES_DU_SUIVI } from "./parametresDuSuivi";

const ETAPE_3 = fr`Référentiel, étape 3`;
const duRegistre = ({ source }: ParametreDeDroit) => typographie(citation(source));
const PLAFONDS = duRegistre(PARAMETRES_DE_DROIT.plafondEtat);

type Textes = Pick<ParametreEnMots, "explication" | "source" | "regle">;

function choix(
  nom: string,
  liste: NomDeListe,
  valeur: (parametres: Parametres) => string,
  textes: Textes,
): ParametreEnMots {
  return { nom, unite: "choix", liste, format: "texteLong", cellule: valeur, valeur, ...textes };
}

function plafond(nom: string, part: (parametres: Parametres) => Fraction, textes: Textes): ParametreEnMots {
  return {
    nom,
    unite: "% du flux",
    liste: null,
    format: "pourcentage",
    cellule: (parametres) => versNombre(part(parametres)),
    valeur: (parametres) => pourcentageCourt(part(parametres)),
    ...textes,
  };
}

const conserverOuExclure = (exclure: boolean) => (exclure ? "Exclure" : "Conserver");

export const NOM_ANNEE = "Année de campagne";

/** Every parameter but the year of the campaign, in the order of the sheet. */
export const PARAMETRES: readonly ParametreEnMots[] = [
  choix("Méthode du taux de rotation", "Méthode du taux", ({ methode }) => METHODE[methode], {
    regle: "R3",
    explication: fr`Référentiel : sans les mutations ni les relogements ANRU. Intermédiaire (négociation) : mutations comptées, sans les relogements ANRU, ORCOD et LHI.`,
    source: ETAPE_3,
  }),
  choix(
    "Libérations des logements à vendre ou à démolir",
    "Conserver ou exclure",
    ({ exclureVenteEtDemolition }) => conserverOuExclure(exclureVenteEtDemolition),
    {
      regle: "R3",
      explication: fr`Ces logements ne sont pas dans le parc de rotation ; le référentiel garde pourtant leurs libérations.`,
      source: ETAPE_3,
    },
  ),
  choix(
    "Relogements ORCOD et LHI dans les libérations",
    "Conserver ou exclure",
    ({ exclureOrcodEtLhi }) => conserverOuExclure(exclureOrcodEtLhi),
    {
      regle: "R3",
      explication: fr`La méthode du référentiel n'écarte que les mutations et les relogements ANRU.`,
      source: ETAPE_3,
    },
  ),
  choix(
    "Étudiants et spécifiques dans le parc soumis",
    "Conserver ou exclure",
    ({ exclureEtudiantsEtSpecifiques }) => conserverOuExclure(exclureEtudiantsEtSpecifiques),
    {
      regle: "R5",
      explication: fr`Exclure : le parc soumis au flux ne compte que des logements familiaux, comme le demande l'interorganisme.`,
      source: fr`Référentiel, étape 3, note 1 ; CCH, R.441-5`,
    },
  ),
  choix("Dénominateur des parts", "Dénominateur", ({ denominateur }) => DENOMINATEUR[denominateur], {
    regle: "R8",
    explication: fr`Ce à quoi l'on rapporte les réservations de chacun pour obtenir sa part. Les deux parts sont toujours affichées.`,
    source: ETAPE_3,
  }),
  choix("Traitement des plafonds", "Traitement des plafonds", ({ traitement }) => TRAITEMENT[traitement], {
    regle: "R9",
    explication: fr`Signaler : un dépassement est un avertissement. Plafonner : les parts du groupe sont ramenées au plafond.`,
    source: PLAFONDS,
  }),
  plafond("Plafond État", ({ plafondEtat }) => plafondEtat, {
    regle: "R9",
    explication: fr`Part maximale de l'État, publics prioritaires et agents réunis.`,
    source: PLAFONDS,
  }),
  plafond("Plafond État agents", ({ plafondEtatAgents }) => plafondEtatAgents, {
    regle: "R9",
    explication: fr`Part maximale des agents de l'État, comprise dans la précédente.`,
    source: duRegistre(PARAMETRES_DE_DROIT.plafondEtatAgents),
  }),
  plafond("Plafond collectivités (garantie d'emprunt)", ({ plafondCollectivites }) => plafondCollectivites, {
    regle: "R9",
    explication: fr`Part maximale de l'ensemble des collectivités au titre des garanties d'emprunt ; le foncier et les financements s'y ajoutent.`,
    source: duRegistre(PARAMETRES_DE_DROIT.plafondCollectivites),
  }),
  choix(
    "Part de l'État dans chaque commune",
    "État par commune",
    ({ etatParCommune }) => ETAT_PAR_COMMUNE[etatParCommune],
    {
      regle: "R19",
      explication: fr`Contrôler : la part de l'État hors QPV est demandée dans chaque commune aussi. Stipulation contraire : la convention en dispose autrement, seul l'ensemble est contrôlé.`,
      source: duRegistre(PARAMETRES_DE_DROIT.etatParCommune),
    },
  ),
];

function ligne<Choix>({ nom, cellule, unite, explication, source }: ParametreEnMots<Choix>, choix: Choix) {
  return [nom, cellule(choix), unite, "", explication, source];
}

/** The lines of the template: the year, then every parameter at its default. */
export function lignesDeParametres(annee: number): readonly (readonly Cellule[])[] {
  const premiere = fr`Année des objectifs. Le parc est observé au 31 décembre précédent, les libérations sont celles de l'année précédente.`;
  return [
    [NOM_ANNEE, annee, fr`année`, "", premiere, ETAPE_3],
    ...PARAMETRES.map((parametre) => ligne(parametre, PARAMETRES_PAR_DEFAUT)),
    ...PARAMETRES_DU_SUIVI.map((parametre) => ligne(parametre, SUIVI_PAR_DEFAUT)),
  ];
}

/** The value cells of these lines: their formats and their lists, in the same order. */
export const CELLULES_DES_PARAMETRES = [
  { format: "texteLong" as const, liste: null },
  ...[...PARAMETRES, ...PARAMETRES_DU_SUIVI].map(({ format, liste }) => ({ format, liste })),
];
