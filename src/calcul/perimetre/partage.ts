import { absence, complement, difference } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";
import { NON_RESERVE } from "../domaine/reservataire";
import { compare, somme, UN, ZERO, type Fraction } from "../nombres/fraction";
import { avecLeReste, preparerParts, type PartsAServir } from "../regles/r10-objectif";
import type { ConstatDeCalcul, LigneDeFlux } from "../resultat";
import type { Droits, Mesures } from "./droits";
import { calculerParts, constatsDePlafonds, type CadreDesParts, type PartsCalculees } from "./parts";

/** How a périmètre is shared: R8, R9 and the parts of R10, whatever the assiette. */
export interface Partage {
  readonly droits: readonly Droits[];
  /** In the order of `droits`. */
  readonly calculees: PartsCalculees;
  /** What the parts retenues leave; negative where they go beyond 100 %. */
  readonly nonReserve: Indicateur;
  /** The parts retenues and "Non réservé" ready for R10; null where one is absent or where they go beyond 100 %. */
  readonly aServir: PartsAServir | null;
}

function complementDe(nom: NomDeChiffre, indicateurs: readonly Indicateur[]): Indicateur {
  const presents = indicateurs.filter((un): un is Chiffre => un.etat === "present");
  const absent = indicateurs.find((un) => un.etat === "absent");
  return absent?.etat === "absent" ? absence(nom, "R8", absent.raison) : complement(nom, "R8", presents);
}

/** R12: outside the share, whatever its part of the parc. */
export function estHorsPartage(retenue: Indicateur): boolean {
  return retenue.etat === "absent" && retenue.raison === "enDroitsUniques";
}

/**
 * The parts retenues and what they leave to "Non réservé", the last of the codes, ready for R10 where none of them is
 * negative. Outside the share (R12) one holds its rank with a part of 0, which the largest remainder never serves.
 */
export function aRepartir(codes: readonly string[], retenues: readonly Fraction[]): PartsAServir {
  return avecLeReste(preparerParts(codes, retenues));
}

/** R10 serves no negative part: one that was entered, or what the others leave where they go beyond 100 %. */
export function estServable({ numerateurs }: PartsAServir): boolean {
  return numerateurs.every((numerateur) => numerateur >= 0);
}

function aServir(droits: readonly Droits[], retenues: readonly Indicateur[]): PartsAServir | null {
  if (retenues.some((une) => une.etat === "absent" && !estHorsPartage(une))) return null;
  const codes = [...droits.map(({ code }) => code), NON_RESERVE];
  const parts = aRepartir(
    codes,
    retenues.map((une) => (une.etat === "absent" ? ZERO : une.valeur)),
  );
  return estServable(parts) ? parts : null;
}

/** R8, R9 and the parts of R10 over all réservataires, "Non réservé" included. */
export function partager(
  droits: readonly Droits[],
  engagements: readonly (Fraction | null)[],
  cadre: CadreDesParts,
): Partage {
  const calculees = calculerParts(droits, engagements, cadre);
  const retenues = calculees.parts.map(({ partRetenue }) => partRetenue);
  const partagees = retenues.filter((une) => !estHorsPartage(une));
  const nonReserve = complementDe("partRetenue", partagees);
  return { droits, calculees, nonReserve, aServir: aServir(droits, retenues) };
}

/** A line of the flux as far as its part: nothing that depends on the assiette. */
export type LigneDePart = Omit<LigneDeFlux, "volumeEstime" | "objectif" | "tauxPropre" | "territoire">;

function ligneNonReserve(
  { parametres, parc, parcSoumis }: Mesures,
  { droits, nonReserve }: Partage,
): LigneDePart {
  const denominateur = parametres.denominateur === "parc" ? parc : parcSoumis;
  const reservations = droits.map((un) => un.reservations);
  const reste = (nom: "partDuParc" | "partDuParcSoumis" | "part") =>
    complementDe(
      nom,
      droits.map((un) => un[nom]),
    );
  return {
    reservataire: NON_RESERVE,
    nom: "Non réservé",
    categorie: null,
    reservations: difference("nonReserve", "R8", [denominateur, ...reservations]),
    partDuParc: reste("partDuParc"),
    partDuParcSoumis: reste("partDuParcSoumis"),
    part: nonReserve.etat === "absent" ? { ...nonReserve, nom: "part" } : reste("part"),
    engagement: null,
    partRetenue: nonReserve,
    sansOrigine: 0,
  };
}

/** The lines of a partage, in the order of its droits, "Non réservé" last. */
export function lignesDuPartage(partage: Partage, mesures: Mesures): readonly LigneDePart[] {
  const reservees = partage.droits.flatMap((droits, rang): readonly LigneDePart[] => {
    const {
      code: reservataire,
      nom,
      categorie,
      reservations,
      partDuParc,
      partDuParcSoumis,
      sansOrigine,
    } = droits;
    const { part, engagement, partRetenue } = partage.calculees.parts[rang] ?? {};
    if (part === undefined || engagement === undefined || partRetenue === undefined) return [];
    return [
      {
        reservataire,
        nom,
        categorie,
        reservations,
        partDuParc,
        partDuParcSoumis,
        part,
        engagement,
        partRetenue,
        sansOrigine,
      },
    ];
  });
  return [...reservees, ligneNonReserve(mesures, partage)];
}

function constatDeSomme(
  { calculees: { parts } }: Partage,
  { perimetre }: CadreDesParts,
): readonly ConstatDeCalcul[] {
  const retenues = parts.flatMap(({ partRetenue }) =>
    partRetenue.etat === "present" ? [partRetenue.valeur] : [],
  );
  const ensemble = somme(retenues);
  return compare(ensemble, UN) <= 0 ? [] : [{ type: "partsAuDelaDeCent", perimetre, somme: ensemble }];
}

/** What R9 and R10 have to say of a partage. */
export function constatsDuPartage(partage: Partage, cadre: CadreDesParts): readonly ConstatDeCalcul[] {
  return [...constatsDePlafonds(partage.calculees, cadre), ...constatDeSomme(partage, cadre)];
}
