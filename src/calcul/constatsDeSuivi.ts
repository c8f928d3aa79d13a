import type { Perimetre } from "./domaine/perimetre";
import type { Fraction } from "./nombres/fraction";
import { estNulle } from "./nombres/fraction";
import type { ControleHorsQpv } from "./etatHorsQpv";

/** A commune and the share of the État outside QPV there, as a fraction of 1. */
export interface CommuneSousLeSeuil {
  readonly commune: string;
  readonly part: Fraction;
}

interface Ici {
  readonly perimetre: Perimetre;
  readonly annee: number;
}

/** What the follow-up has to say of a périmètre. Shares are fractions of 1; the others are counts. */
export type ConstatDeSuivi =
  | (Ici & {
      readonly type: "etatSousLeSeuil";
      /** The year is not over: the share may still rise. */
      readonly enCours: boolean;
      readonly aLEtat: Fraction;
      readonly ensemble: Fraction;
      readonly part: Fraction;
      readonly seuil: Fraction;
    })
  | (Ici & {
      readonly type: "etatSousLeSeuilEnCommune";
      readonly communes: readonly CommuneSousLeSeuil[];
      readonly seuil: Fraction;
    })
  | (Ici & { readonly type: "qpvInconnu"; readonly nombre: Fraction });

function duPerimetre(controle: ControleHorsQpv, campagne: number): readonly ConstatDeSuivi[] {
  const { perimetre, annee, part, seuil, attribuesSansQpv } = controle;
  const inconnus: readonly ConstatDeSuivi[] = estNulle(attribuesSansQpv.valeur)
    ? []
    : [{ type: "qpvInconnu", perimetre, annee, nombre: attribuesSansQpv.valeur }];
  if (controle.atteint !== false || part.etat === "absent" || seuil.etat === "absent") return inconnus;
  const figures = {
    aLEtat: controle.attribuesALEtatHorsQpv.valeur,
    ensemble: controle.attribuesHorsQpv.valeur,
    ...{ part: part.valeur, seuil: seuil.valeur },
  };
  const enCours = annee === campagne;
  return [{ type: "etatSousLeSeuil", perimetre, annee, enCours, ...figures }, ...inconnus];
}

function deSesCommunes(
  { perimetre, annee, seuil }: ControleHorsQpv,
  siens: readonly ControleHorsQpv[],
): readonly ConstatDeSuivi[] {
  const dessous = siens.flatMap(({ commune, part, atteint }) =>
    commune === null || part.etat === "absent" || atteint !== false ? [] : [{ commune, part: part.valeur }],
  );
  if (dessous.length === 0 || seuil.etat === "absent") return [];
  return [{ type: "etatSousLeSeuilEnCommune", perimetre, annee, communes: dessous, seuil: seuil.valeur }];
}

/** R19: where the État is under its least share, in each périmètre and in its communes; `campagne`: the year in progress. */
export function constatsHorsQpv(
  controles: readonly ControleHorsQpv[],
  campagne: number,
): readonly ConstatDeSuivi[] {
  return controles
    .filter(({ commune }) => commune === null)
    .flatMap((entier) => {
      const { perimetre, annee } = entier;
      const siens = controles.filter((un) => un.perimetre === perimetre && un.annee === annee);
      return [...duPerimetre(entier, campagne), ...deSesCommunes(entier, siens)];
    });
}
