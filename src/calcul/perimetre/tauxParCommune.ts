import { ouvrir } from "../agregats/compter";
import {
  comptesLiberations,
  comptesParc,
  rangDeLiberation,
  rangDuLogement,
  type ComptesLiberations,
  type ComptesParc,
} from "../agregats/comptes";
import { Grille } from "../agregats/grille";
import type { Indicateur } from "../domaine/chiffre";
import type { Liberation, Logement } from "../domaine/logement";
import type { Parametres } from "../domaine/parametres";
import { sujetDuPerimetre, type SujetDeFlux } from "../domaine/sujet";
import { parcDeRotation } from "../regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../regles/r03-liberations-retenues";
import { tauxDeRotation } from "../regles/r04-taux-de-rotation";

interface ComptesDeCommune {
  readonly parc: ComptesParc;
  readonly liberations: ComptesLiberations;
  taux: Indicateur | null;
}

/** A réservataire's own parc in one commune of a périmètre: the key under which it is counted. */
function cleDe({ perimetre, reservataire, commune }: Logement): string {
  return [perimetre.bailleur, perimetre.departement, reservataire ?? "", commune ?? ""].join("\u001f");
}

function sujetDe({ perimetre, reservataire, commune }: Logement, parametres: Parametres): SujetDeFlux {
  const territoire = commune === null ? null : ({ champ: "commune", nom: commune } as const);
  return { ...sujetDuPerimetre(perimetre, parametres), reservataire, territoire };
}

function tauxDe({ parc, liberations }: ComptesDeCommune, sujet: SujetDeFlux): Indicateur {
  return tauxDeRotation(
    liberationsRetenues(liberations, sujet.parametres, sujet),
    parcDeRotation(parc, sujet),
  );
}

/** R4 on a réservataire's own parc, commune by commune, for the infra-départementaux. Source: référentiel, étape 2. */
export class TauxParCommune {
  private readonly communes = new Map<string, ComptesDeCommune>();
  private readonly grille = new Grille();

  /** A reserved logement (R7), present (R1). */
  compter(logement: Logement): void {
    this.comptesDe(logement).parc.ajouter(rangDuLogement(logement.nature, logement.exclusion), 1);
  }

  /** A libération of n-1 on a logement familial (R3) that is reserved; in a commune without parc it counts for nothing. */
  compterLiberation({ logement, motif }: Liberation): void {
    const comptes = this.communes.get(cleDe(logement));
    comptes?.liberations.ajouter(rangDeLiberation(motif, logement.exclusion), 1);
  }

  /** The rate in the commune of a logement that was counted; the same figure for all those of that commune. */
  taux(logement: Logement, parametres: Parametres): Indicateur {
    const comptes = this.comptesDe(logement);
    comptes.taux ??= tauxDe(comptes, sujetDe(logement, parametres));
    return comptes.taux;
  }

  private comptesDe(logement: Logement): ComptesDeCommune {
    const { grille } = this;
    return ouvrir(this.communes, cleDe(logement), () => ({
      parc: comptesParc(grille),
      liberations: comptesLiberations(grille),
      taux: null,
    }));
  }
}
