import type { Chiffre } from "../../calcul/domaine/chiffre";
import { versNombre } from "../../calcul/nombres/decimal";
import { somme } from "../../calcul/nombres/fraction";
import type { LigneDeFlux } from "../../calcul/resultat";
import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { valeurParDefaut } from "../../calcul/registre/registre";
import { dateEnTexte } from "../../lecture/dates";
import { citations } from "../explications/phrase";
import { enumeration, fr, insecable, nombreDe } from "../phrases/typographie";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";

/** The source of the yearly bilan, as the registry has it, in one line wherever it stands: "CCH, R.441‑5‑1". */
export const SOURCE_DU_BILAN = insecable(citations([PARAMETRES_DE_DROIT.bilanAvantLe.source]));

/** The landlords that owe something to this réservataire, each once. */
export function bailleursDe({ perimetres }: PartDuDestinataire): readonly string[] {
  return [...new Set(perimetres.map(({ bailleur }) => bailleur))];
}

export function expediteur(part: PartDuDestinataire): string {
  return enumeration(bailleursDe(part));
}

/** The day before which the law wants the bilan sent, whatever the year: "28 février". */
export function jourDeLAnnee(): string {
  return valeurParDefaut(PARAMETRES_DE_DROIT.bilanAvantLe);
}

/** The same in the year of the campaign: "28 février 2026". */
export function echeance({ resultat: { annee } }: MatiereDesDocuments): string {
  return fr`${jourDeLAnnee()} ${String(annee)}`;
}

/** True from that day on: what is dated then is not sent before it. */
export function echeancePassee(matiere: MatiereDesDocuments): boolean {
  return matiere.edition.ecritLe >= dateEnTexte.parse(echeance(matiere));
}

/** The reservations on the whole parc (R7), whatever the parts are shares of. */
export function reservationsSurLeParc({ partDuParc, reservations }: LigneDeFlux): Chiffre {
  const [nombre] = partDuParc.etat === "present" ? partDuParc.operandes : [];
  return nombre ?? reservations;
}

/** "68 logements réservés": as many as are listed, where the workbook lists the logements. */
export function combienDeReservations({ flux }: PartDuDestinataire): string {
  const comptes = flux.map(({ ligne }) => reservationsSurLeParc(ligne).valeur);
  return nombreDe(versNombre(somme(comptes)), "logement réservé", "logements réservés");
}
