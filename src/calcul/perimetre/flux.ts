import type { AgregatPerimetre, AgregatReservataire } from "../agregats/agregats";
import { nouveauReservataire } from "../agregats/compter";
import { Grille } from "../agregats/grille";
import { absence } from "../chiffres";
import { comparerTextes } from "../domaine/perimetre";
import { estHorsFlux, type Reservataire } from "../domaine/reservataire";
import { estEnDroitsUniques } from "../regles/r12-droits-uniques";
import type { BasePerimetre, LigneDeFlux, ResultatPerimetre } from "../resultat";
import { droitsDe, tauxPropre, type Droits, type Mesures } from "./droits";
import { constatsDesDroits } from "./constatsDesDroits";
import { calculerDroitsUniques, type CadreDesDroits } from "./droitsUniques";
import { droitsAcquisDe, engagesDans, reservataireDans, type EntreesRangees } from "./entrees";
import { objectifsDe, type Objectifs } from "./objectifs";
import { constatsDuPartage, lignesDuPartage, partager, type LigneDePart } from "./partage";
import { droitsDeSynthese } from "./synthese";
import { territoireDe } from "./territoire";

/** A réservataire of a périmètre: its code, and the line of Réservataires that holds for it there. */
export interface Reserve {
  readonly code: string;
  readonly ligne: Reservataire | null;
}

/** Those that hold logements; one whose rows were all taken back holds none. */
export function detenteurs({ reservataires, synthese }: AgregatPerimetre): readonly string[] {
  if (synthese !== undefined) return [...synthese.reservataires.keys()];
  const codes: string[] = [];
  for (const [code, { reservations, liberations }] of reservataires)
    if (!reservations.vide || !liberations.vide) codes.push(code);
  return codes;
}

/**
 * The réservataires of a périmètre in code-point order: those that hold logements there, those whose convention gives them
 * a share there all the same, and those in droits uniques that Droits acquis names there; défense, sécurité and santé are outside the flux.
 */
export function reservesDe(agregat: AgregatPerimetre, entrees: EntreesRangees): readonly Reserve[] {
  const { departement } = agregat.perimetre;
  const ligneDe = (code: string) => reservataireDans(entrees.annuaire, code, departement);
  const acquis = [...droitsAcquisDe(entrees, agregat.perimetre).keys()].filter((code) =>
    estEnDroitsUniques(ligneDe(code)),
  );
  return [...new Set([...detenteurs(agregat), ...engagesDans(entrees, agregat), ...acquis])]
    .sort(comparerTextes)
    .map((code) => ({ code, ligne: ligneDe(code) }))
    .filter(({ ligne }) => ligne === null || !estHorsFlux(ligne.categorie));
}

const SANS_LOGEMENT = nouveauReservataire(new Grille());

/** What a réservataire holds in a périmètre: nothing where only its convention names it. */
function agregatDe(agregat: AgregatPerimetre, code: string): AgregatReservataire {
  return agregat.reservataires.get(code) ?? SANS_LOGEMENT;
}

/** R7 and R8 of one réservataire of a périmètre. */
export function droitsDuReserve(
  { code, ligne }: Reserve,
  agregat: AgregatPerimetre,
  mesures: Mesures,
): Droits {
  if (agregat.synthese !== undefined) return droitsDeSynthese({ code, ligne }, agregat.synthese, mesures);
  return droitsDe(code, agregatDe(agregat, code), { mesures, ligne });
}

/** Own rate and territory: what "Non réservé" has not. */
function propres(
  droits: Droits | undefined,
  agregat: AgregatPerimetre,
  { base, entrees }: { base: BasePerimetre; entrees: EntreesRangees },
): Pick<LigneDeFlux, "tauxPropre" | "territoire"> {
  if (droits === undefined)
    return { tauxPropre: absence("tauxDeRotation", "R4", "partAbsente"), territoire: null };
  if (agregat.synthese !== undefined)
    return { tauxPropre: absence("tauxDeRotation", "R4", "syntheseSansDetail"), territoire: null };
  return {
    tauxPropre: tauxPropre(agregatDe(agregat, droits.code), droits.sujet),
    territoire: territoireDe(droits, agregat, { base, entrees }),
  };
}

/** Field by field: spreading several objects into one is ten times slower, and there are thousands of lines. */
function ligneDeFlux(
  ligne: LigneDePart,
  { volumeEstime, objectif }: Objectifs,
  { tauxPropre, territoire }: ReturnType<typeof propres>,
): LigneDeFlux {
  return {
    reservataire: ligne.reservataire,
    nom: ligne.nom,
    categorie: ligne.categorie,
    reservations: ligne.reservations,
    partDuParc: ligne.partDuParc,
    partDuParcSoumis: ligne.partDuParcSoumis,
    part: ligne.part,
    engagement: ligne.engagement,
    partRetenue: ligne.partRetenue,
    volumeEstime,
    objectif,
    tauxPropre,
    territoire,
    sansOrigine: ligne.sansOrigine,
  };
}

/** What R12 needs of a périmètre. */
export function cadreDesDroits(base: BasePerimetre, entrees: EntreesRangees): CadreDesDroits {
  const acquis = droitsAcquisDe(entrees, base.perimetre);
  return { annee: entrees.annee, taux: base.tauxUtilise, acquis };
}

/** What R7 to R12 give for one périmètre. */
export type FluxDuPerimetre = Pick<ResultatPerimetre, "flux" | "droitsUniques" | "constats">;

/** R7 to R12 for one périmètre: a line per réservataire in code-point order, "Non réservé" last. */
export function calculerFlux(
  agregat: AgregatPerimetre,
  base: BasePerimetre,
  entrees: EntreesRangees,
): FluxDuPerimetre {
  const reserves = reservesDe(agregat, entrees);
  const droits = reserves.map((reserve) => droitsDuReserve(reserve, agregat, base));
  const engagements = reserves.map(({ ligne }) => ligne?.engagement ?? null);
  const bloque = entrees.estBloque(agregat.perimetre);
  const cadre = { ...base, bloque };
  const partage = partager(droits, engagements, cadre);
  const lignes = lignesDuPartage(partage, base);
  const droitsUniques = calculerDroitsUniques(droits, cadreDesDroits(base, entrees));
  const volumes = new Map(droitsUniques.map((un) => [un.reservataire, un.droitsUniques]));
  const objectifs = objectifsDe(lignes, partage, { assiette: base.assiette, volumes });
  const flux = lignes.flatMap((ligne, rang) => {
    const chiffres = objectifs[rang];
    return chiffres ? [ligneDeFlux(ligne, chiffres, propres(droits[rang], agregat, { base, entrees }))] : [];
  });
  const constats = [...constatsDuPartage(partage, cadre), ...constatsDesDroits(droitsUniques, flux, base)];
  return { flux, droitsUniques, constats };
}
