import type { DroitsUniques, LigneDeDroits } from "../../calcul/droitsUniques";
import { entreeDansLAnnee } from "../../calcul/regles/r12-droits-uniques";
import type { ConstatDeCalcul, ResultatPerimetre } from "../../calcul/resultat";
import { enonceDeCalcul } from "../phrases/calcul";
import { ENTREE_DE_DROIT } from "../phrases/droits";
import { fr, nombreDe } from "../phrases/typographie";
import { bailleur } from "./colonnes";
import { observation, raisons, tabler, type Colonne, type Tableau } from "./tableau";

interface Ligne {
  readonly perimetre: ResultatPerimetre;
  readonly annee: number;
  readonly droits: DroitsUniques;
  /** Null where no right enters the year. */
  readonly ligne: LigneDeDroits | null;
  /** The first line of a réservataire in a périmètre: what is said of it as a whole stands there. */
  readonly premiere: boolean;
}

function concerne(constat: ConstatDeCalcul, { reservataire }: DroitsUniques): boolean {
  if (constat.type === "capaciteDepassee") return true;
  return "reservataire" in constat && constat.reservataire === reservataire;
}

/** Rights that are listed and enter this year in no way, and those that R13 follows. */
function horsDuCompte({ droits: { acquis }, annee }: Ligne): readonly (string | null)[] {
  const tours = acquis.filter(({ nature }) => nature === "droitPourUnTour");
  const dormants = acquis.filter(
    (droit) => droit.nature !== "droitPourUnTour" && entreeDansLAnnee(droit, annee) === null,
  );
  const nombre = tours.reduce((somme, { droits }) => somme + droits, 0);
  return [
    dormants.length === 0
      ? null
      : fr`${nombreDe(dormants.length, "ligne")} de Droits acquis hors de l'année : convention finie ou à venir.`,
    nombre === 0
      ? null
      : fr`${nombreDe(nombre, "droit pour un tour", "droits pour un tour")}, suivis à part (R13).`,
  ];
}

function observations(une: Ligne): string {
  const { perimetre, droits, ligne, premiere } = une;
  if (!premiere) return ligne === null ? "" : observation(raisons([ligne.droitsUniques]));
  const dits = perimetre.constats.filter((constat) => concerne(constat, droits)).map(enonceDeCalcul);
  const nonListes = droits.projection.length === 0;
  return observation([...dits, ...horsDuCompte(une), ...(nonListes ? [] : raisons([droits.droitsUniques]))]);
}

const COLONNES: readonly Colonne<Ligne>[] = [
  bailleur((une) => une.perimetre.perimetre.bailleur),
  {
    entete: "Département",
    format: "texte",
    largeur: 14,
    valeur: (une) => une.perimetre.perimetre.departement,
  },
  { entete: "Réservataire", format: "texte", largeur: 14, valeur: ({ droits }) => droits.reservataire },
  { entete: "Programme", format: "texte", largeur: 28, valeur: ({ ligne }) => ligne?.programme ?? "" },
  { entete: "Droits", format: "entier", largeur: 10, valeur: ({ ligne }) => ligne?.droits ?? null },
  {
    entete: "Taux de rotation",
    format: "pourcentage",
    largeur: 11,
    valeur: ({ perimetre, ligne }) =>
      ligne === null || ligne.entree === "duAnterieur" ? null : perimetre.tauxUtilise,
  },
  {
    entete: "DU",
    format: "decimal",
    largeur: 10,
    additive: true,
    valeur: ({ droits, ligne }) => ligne?.droitsUniques ?? droits.droitsUniques,
  },
  {
    entete: "Nature",
    format: "texte",
    largeur: 15,
    valeur: ({ ligne }) => (ligne === null ? "" : ENTREE_DE_DROIT[ligne.entree]),
  },
  {
    entete: "Total du réservataire",
    format: "decimal",
    largeur: 13,
    valeur: ({ droits, premiere }) => (premiere ? droits.droitsUniques : null),
  },
  { entete: "Observation", format: "texteLong", largeur: 54, valeur: observations },
];

function lignesDe(perimetre: ResultatPerimetre, annee: number): readonly Ligne[] {
  return perimetre.droitsUniques.flatMap((droits) => {
    const lignes = droits.lignes.length === 0 ? [null] : droits.lignes;
    return lignes.map((ligne, rang) => ({ perimetre, annee, droits, ligne, premiere: rang === 0 }));
  });
}

/** R12, one line per programme of each réservataire in droits uniques. */
export function tableauDesDroitsUniques(perimetres: readonly ResultatPerimetre[], annee: number): Tableau {
  return tabler(
    COLONNES,
    perimetres.flatMap((perimetre) => lignesDe(perimetre, annee)),
  );
}
