import type { ResultatsLus, TableDeResultats } from "../excel/resultats";
import { lireDepartement } from "../lecture/departements";
import { cleDeCode, cleDeTexte } from "../lecture/texte";
import type { Cellule } from "../lecture/types";
import { refuser } from "./refus";
import { estVide, montre } from "./valeurs";

/** What a formula asks, as received. */
export interface DemandeDIndicateur {
  readonly nom: unknown;
  readonly bailleur: unknown;
  readonly departement: unknown;
  readonly reservataire: unknown;
}

const RESERVATAIRE = "Réservataire";
/** How the sheet Flux writes the line of what nobody reserves, and how people do. */
const NON_RESERVE = { code: "—", ecrit: "nonreserve" } as const;

/** Some hosts give 0 for a blank cell. */
function texte(recu: unknown, argument: string): string {
  return estVide(recu) || recu === 0 ? refuser({ type: "vide", argument }) : montre(recu);
}

function rangDe({ entetes }: TableDeResultats, entete: string): number {
  const cle = cleDeTexte(entete);
  return entetes.findIndex((un) => cleDeTexte(un) === cle);
}

/** The columns that hold figures. */
function indicateursDe({ entetes, lignes }: TableDeResultats): readonly string[] {
  return entetes.filter((_, rang) => lignes.some((ligne) => typeof ligne[rang] === "number"));
}

/** The table that has that figure, by réservataire or without. */
function choisir(
  resultats: ResultatsLus,
  nom: string,
  parReservataire: boolean,
): { table: TableDeResultats; rang: number } {
  const cle = cleDeTexte(nom);
  const portent = resultats.filter((table) => indicateursDe(table).some((un) => cleDeTexte(un) === cle));
  const table = portent.find((une) => rangDe(une, RESERVATAIRE) >= 0 === parReservataire);
  if (table !== undefined) return { table, rang: rangDe(table, nom) };
  if (portent.length > 0) return refuser({ type: "reservataireDeTrop", nom, attendu: !parReservataire });
  const connus = [...new Set(resultats.flatMap(indicateursDe))];
  return refuser({ type: "indicateurInconnu", recu: nom, connus });
}

/** Which lines a formula wants, by the texts of their first columns. */
function cleDuDepartement(recu: unknown): string {
  const lisible = typeof recu === "string" || (typeof recu === "number" && recu !== 0);
  if (estVide(recu) || recu === 0) return refuser({ type: "vide", argument: "département" });
  const code = lisible ? lireDepartement(recu) : null;
  return code ?? refuser({ type: "departementInconnu", recu: montre(recu) });
}

function cleDuReservataire(recu: unknown): string | null {
  if (estVide(recu) || recu === 0) return null;
  const ecrit = montre(recu);
  return cleDeTexte(ecrit) === NON_RESERVE.ecrit ? NON_RESERVE.code : cleDeCode(ecrit);
}

/**
 * A figure of the results as they are written, by the header of its column; with a réservataire, of the sheet Flux. Refuses
 * a name or a line that is not there, and a figure that could not be computed.
 */
export function indicateurDe(resultats: ResultatsLus, demande: DemandeDIndicateur): number {
  if (resultats.length === 0) return refuser({ type: "aucunResultat" });
  const nom = texte(demande.nom, "nom");
  const bailleur = texte(demande.bailleur, "bailleur");
  const departement = cleDuDepartement(demande.departement);
  const reservataire = cleDuReservataire(demande.reservataire);
  const { table, rang } = choisir(resultats, nom, reservataire !== null);
  const [duBailleur, duDepartement, duReservataire] = ["Bailleur", "Département", RESERVATAIRE].map(
    (entete) => rangDe(table, entete),
  );
  const cellule = (ligne: readonly Cellule[], place: number | undefined) => ligne[place ?? -1] ?? "";
  const ligne = table.lignes.find(
    (une) =>
      cleDeTexte(cellule(une, duBailleur)) === cleDeTexte(bailleur) &&
      lireDepartement(String(cellule(une, duDepartement))) === departement &&
      (reservataire === null || cleDeCode(cellule(une, duReservataire)) === reservataire),
  );
  if (ligne === undefined) return refuser({ type: "ligneAbsente", bailleur, departement, reservataire });
  const valeur = ligne[rang];
  return typeof valeur === "number" ? valeur : refuser({ type: "nonCalcule", nom });
}
