import type { SyntheseDePerimetre } from "../agregats/synthese";
import { absence, choix, saisie } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre, Regle } from "../domaine/chiffre";
import type { Parametres } from "../domaine/parametres";
import type { Perimetre } from "../domaine/perimetre";
import { estCollectivite, type Reservataire } from "../domaine/reservataire";
import { fraction } from "../nombres/fraction";
import { tauxDeRotation } from "../regles/r04-taux-de-rotation";
import { part } from "../regles/r08-part";
import type { Lacune } from "../resultat";
import type { Comptages } from "./comptages";
import { sujetDe, type Droits, type Mesures } from "./droits";

function donne(nom: NomDeChiffre, regle: Regle, nombre: number): Chiffre {
  return saisie(nom, regle, fraction(nombre));
}

/** What the parameters ask and counts made by the référentiel's default reading cannot give. */
function lacunesDe(parametres: Parametres): readonly Lacune[] {
  const { methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques } = parametres;
  const autresMotifs = methode !== "referentiel" || exclureOrcodEtLhi || exclureVenteEtDemolition;
  return [
    ...(autresMotifs ? (["liberations"] as const) : []),
    ...(exclureEtudiantsEtSpecifiques ? [] : (["parcSoumis"] as const)),
  ];
}

/** R1 to R5 as the landlord counted them; the rate is absent where the parameters ask for other libérations. */
export function comptagesDeSynthese(
  perimetre: Perimetre,
  synthese: SyntheseDePerimetre,
  parametres: Parametres,
): Comptages {
  const lacunes = lacunesDe(parametres);
  const liberations = donne("liberationsRetenues", "R3", synthese.liberations);
  const rotation = donne("parcDeRotation", "R2", synthese.parcDeRotation);
  return {
    perimetre,
    parametres,
    lacunes,
    parc: donne("parc", "R1", synthese.parc),
    parcDeRotation: rotation,
    parcSoumis: donne("parcSoumis", "R5", synthese.parcSoumis),
    liberationsRetenues: liberations,
    tauxDeRotation: lacunes.includes("liberations")
      ? absence("tauxDeRotation", "R4", "syntheseSansDetail")
      : tauxDeRotation(liberations, rotation),
  };
}

/** No logement says where its right comes from: the réservataire's line does, else it is a garantie d'emprunt. */
function originesDe(part: Indicateur, ligne: Reservataire | null): Droits["origines"] {
  const surGarantie = (ligne?.origine ?? "garantie") === "garantie";
  const rien = (nom: NomDeChiffre) => donne(nom, "R8", 0);
  return {
    surGarantie: surGarantie ? choix("partSurGarantie", "R8", part) : rien("partSurGarantie"),
    horsGarantie: surGarantie ? rien("partHorsGarantie") : choix("partHorsGarantie", "R8", part),
  };
}

/** R7 and R8 of one réservataire on its landlord's counts; nothing where only a convention names it. */
export function droitsDeSynthese(
  { code, ligne }: { readonly code: string; readonly ligne: Reservataire | null },
  synthese: SyntheseDePerimetre,
  mesures: Mesures,
): Droits {
  const { parametres, parc, parcSoumis, lacunes = [] } = mesures;
  const { reservations = 0, soumises = 0 } = synthese.reservataires.get(code) ?? {};
  const auParc = donne("reservations", "R7", reservations);
  const auSoumis = donne("reservationsSoumises", "R7", soumises);
  const partDuParc = part(auParc, parc, "partDuParc");
  const partDuParcSoumis = lacunes.includes("parcSoumis")
    ? absence("partDuParcSoumis", "R8", "syntheseSansDetail")
    : part(auSoumis, parcSoumis, "partDuParcSoumis");
  const categorie = ligne?.categorie ?? "autre";
  const choisitParc = parametres.denominateur === "parc";
  const choisie = choisitParc ? partDuParc : partDuParcSoumis;
  const comptees = choisitParc ? reservations : soumises;
  return {
    code,
    nom: ligne?.nom ?? code,
    categorie,
    ligne,
    sujet: sujetDe(code, mesures, ligne),
    reservations: choisitParc ? auParc : auSoumis,
    auParc,
    partDuParc,
    partDuParcSoumis,
    part: choix("part", "R8", choisie),
    origines: estCollectivite(categorie) ? originesDe(choisie, ligne) : null,
    sansOrigine: estCollectivite(categorie) && (ligne?.origine ?? null) === null ? comptees : 0,
  };
}
