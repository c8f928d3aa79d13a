/** A formula as a person types it in French Excel, and what the cell shows; `phrase` beside an error. */
export interface Exemple {
  readonly formule: string;
  readonly montre: string;
  readonly phrase?: string;
}

const donne = (formule: string, montre: string): Exemple => ({ formule, montre });
const valeur = (formule: string, phrase: string): Exemple => ({ formule, montre: "#VALEUR!", phrase });
const absent = (formule: string, phrase: string): Exemple => ({ formule, montre: "#N/A", phrase });

/** The examples of each function: a result first, then the errors that it can give. A test runs each of them. */
export const EXEMPLES: Readonly<Record<string, readonly Exemple[]>> = {
  ROTATION: [
    donne("=FLUX.ROTATION(120;1500)", "8 %"),
    absent("=FLUX.ROTATION(1;0)", "Le parc de rotation est nul : le taux ne peut pas être calculé."),
    valeur("=FLUX.ROTATION(12,5;1500)", "Argument « libérations » : 12,5 n'est pas un nombre entier."),
    valeur(
      '=FLUX.ROTATION("";1500)',
      "Argument « libérations » : la cellule est vide, une valeur est attendue.",
    ),
  ],
  ASSIETTE: [
    donne("=FLUX.ASSIETTE(14500;10%;300;150)", "1000"),
    valeur(
      "=FLUX.ASSIETTE(14500;8;450)",
      "Argument « taux » : 800 % dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08.",
    ),
    valeur(
      "=FLUX.ASSIETTE(14500;10%;-1)",
      "Argument « mutations » : -1 est négatif, un nombre positif ou nul est attendu.",
    ),
  ],
  PART: [
    donne("=FLUX.PART(3000;15000)", "20 %"),
    donne("=FLUX.PART(6000;15000;30%)", "30 %"),
    absent("=FLUX.PART(0;0)", "Le parc est nul : la part ne peut pas être calculée."),
    valeur("=FLUX.PART(16;15)", "Il y a plus de réservations (16) que de logements (15)."),
    valeur(
      "=FLUX.PART(3;15;0)",
      "Un plafond de 0 % ne laisse aucune part : sans plafond, n'écrivez pas cet argument.",
    ),
  ],
  VOLUME: [
    donne("=FLUX.VOLUME(7%;1100)", "77"),
    valeur(
      "=FLUX.VOLUME(120%;1000)",
      "Argument « part » : 120 % dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08.",
    ),
  ],
  REPARTIR: [
    donne("=FLUX.REPARTIR({33,5%;33,3%;33,2%};10)", "4 ; 3 ; 3"),
    valeur(
      "=FLUX.REPARTIR({60%;50%};10)",
      "La somme des parts est de 110 % : elle ne peut pas dépasser 100 %.",
    ),
  ],
  DU: [
    donne("=FLUX.DU(12;9,4%)", "1,128"),
    valeur("=FLUX.DU(12;94)", "Argument « taux » : 9400 % dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08."),
  ],
  SOLDE: [
    donne("=FLUX.SOLDE(200;203)", "-3"),
    valeur(
      '=FLUX.SOLDE(200;"150")',
      "Argument « décompte » : « 150 » n'est pas un nombre ; si la cellule en montre un, il y est enregistré comme texte.",
    ),
  ],
  ECHEANCE: [
    donne("=FLUX.ECHEANCE(DATE(2026;4;30);5)", "11/05/2026"),
    valeur(
      '=FLUX.ECHEANCE(DATE(2026;4;30);5;"Bretagne")',
      "Le calendrier « Bretagne » est inconnu : écrivez « Métropole » ou « Alsace-Moselle ».",
    ),
    valeur(
      '=FLUX.ECHEANCE("30 avril";5)',
      "Argument « date » : « 30 avril » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).",
    ),
    valeur(
      "=FLUX.ECHEANCE(DATE(2026;4;30);5000)",
      "Argument « jours » : la valeur dépasse le maximum de 2600.",
    ),
  ],
  JOURSOUVRES: [
    donne("=FLUX.JOURSOUVRES(DATE(2026;4;30);DATE(2026;5;7))", "4"),
    valeur(
      "=FLUX.JOURSOUVRES(DATE(2026;5;7);DATE(2026;4;30))",
      "La fin (30/04/2026) précède le début (07/05/2026).",
    ),
    valeur(
      "=FLUX.JOURSOUVRES(DATE(1920;1;1);DATE(2026;1;1))",
      "La période dépasse 100 ans : vérifiez les deux dates.",
    ),
  ],
  "ROTATION.PARC": [
    donne('=FLUX.ROTATION.PARC(tblParc[#Tout];tblLiberations[#Tout];2026;"";"31")', "8,63 %"),
    absent(
      '=FLUX.ROTATION.PARC(tblParc[#Tout];tblLiberations[#Tout];2026;"Personne")',
      "Aucun logement de la plage n'est dans ce bailleur et ce département.",
    ),
    valeur(
      "=FLUX.ROTATION.PARC(tblParc[#Tout];tblParc[#Tout];2026)",
      "Argument « libérations » : la colonne « Date de libération » est introuvable ; sélectionnez aussi les en-têtes.",
    ),
    valeur(
      '=FLUX.ROTATION.PARC(tblParc[#Tout];tblLiberations[#Tout];2026;"";"";"Au choix")',
      "La méthode « Au choix » est inconnue : écrivez « Référentiel » ou « Intermédiaire ».",
    ),
  ],
  RESERVATIONS: [
    donne('=FLUX.RESERVATIONS(tblParc[#Tout];"CD31";2026)', "87"),
    valeur(
      '=FLUX.RESERVATIONS(tblParc[#Tout];"";2026)',
      "Argument « réservataire » : la cellule est vide, une valeur est attendue.",
    ),
    valeur(
      '=FLUX.RESERVATIONS(tblParc[#Tout];"CD31";1926)',
      "L'année 1926 n'est pas une année de campagne (de 2000 à 2100).",
    ),
    valeur(
      '=FLUX.RESERVATIONS(tblParc[#Tout];"CD31";2026;"";"Occitanie")',
      "Le département « Occitanie » est inconnu : écrivez son code (09, 31, 2A, 974).",
    ),
  ],
  INDICATEUR: [
    donne('=FLUX.INDICATEUR("Part";"Logis de l’Autan";"31";"CD31")', "9,38 %"),
    valeur(
      '=FLUX.INDICATEUR("Part";"Logis de l’Autan";"31")',
      "« Part » se lit par réservataire : ajoutez le code du réservataire.",
    ),
    valeur(
      '=FLUX.INDICATEUR("Assiette";"Logis de l’Autan";"31";"CD31")',
      "« Assiette » ne se lit pas par réservataire : n'écrivez pas cet argument.",
    ),
    absent(
      '=FLUX.INDICATEUR("Assiette";"Personne";"31")',
      "Les résultats n'ont pas de ligne pour « Personne » dans le département 31.",
    ),
  ],
};
