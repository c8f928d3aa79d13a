import { clePerimetre } from "../../calcul/domaine/perimetre";
import { dateEnLettres } from "../phrases/nombres";
import { enumeration, fr, insecable } from "../phrases/typographie";
import { ESPACE, texte } from "./blocs";
import {
  bailleursDe,
  combienDeReservations,
  echeance,
  echeancePassee,
  expediteur,
  jourDeLAnnee,
  SOURCE_DU_BILAN,
} from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { Bloc, FeuilleDeDocument } from "./types";

/** In characters: it fits a page in the fonts that stand in for Calibri, which are wider. */
const LARGEUR = 76;

/** What is true of the day: sent before the one that the law sets, or due before it and sent since. */
interface Quand {
  readonly avant: string;
  readonly chaqueAnnee: string;
  readonly retard: (quoi: string) => string;
}

function quandDe(matiere: MatiereDesDocuments): Quand {
  const limite = echeance(matiere);
  if (!echeancePassee(matiere))
    return { avant: fr`, avant le ${limite},`, chaqueAnnee: fr`avant la même date`, retard: () => "" };
  const le = dateEnLettres(matiere.edition.ecritLe);
  return {
    avant: "",
    chaqueAnnee: fr`avant le ${jourDeLAnnee()}`,
    retard: (quoi) => fr` ${quoi} avant le ${limite} ; il vous est adressé le ${le}.`,
  };
}

/** What is enclosed as a matter of law, then as the référentiel asks. */
function transmission(matiere: MatiereDesDocuments, part: PartDuDestinataire): readonly string[] {
  const { annuel, resultat } = matiere;
  const nous = bailleursDe(part).length > 1 ? fr`vous adressent` : fr`vous adresse`;
  const qui = expediteur(part);
  const { avant, chaqueAnnee, retard } = quandDe(matiere);
  const soustraits =
    part.prevision.length === 0
      ? ""
      : fr`, et la prévision, par catégorie, des logements soustraits du flux de ${String(resultat.annee)}`;
  const bilan =
    annuel === null
      ? null
      : fr`Conformément à l'article ${insecable("R.441-5-1")} du code de la construction et de l'habitation, ${qui} ${nous}${avant} le bilan des logements qui vous ont été proposés et attribués en ${String(annuel.legal.annee)}, par typologie de logement, type de financement, localisation en quartier prioritaire de la politique de la ville ou hors de ces quartiers, commune et période de construction${soustraits}.${retard(fr`Ce bilan était dû`)}`;
  if (part.flux.length === 0) return bilan === null ? [] : [bilan];
  const nombre = combienDeReservations(part);
  const le = dateEnLettres(resultat.observation);
  const etat =
    bilan === null
      ? fr`Dans le cadre de la gestion en flux des réservations, ${qui} ${nous}${avant} l'état des lieux de vos réservations au ${le} : ${nombre}.${retard(fr`Il était attendu`)}`
      : fr`Cet envoi comprend aussi l'état des lieux de vos réservations au ${le} : ${nombre}. Le référentiel interbailleurs (étape 2) en prévoit la transmission à chaque réservataire lors de l'élaboration des conventions, puis tous les ans ${chaqueAnnee}.`;
  return [...(bilan === null ? [] : [bilan]), etat];
}

function chiffrage({ resultat: { annee } }: MatiereDesDocuments, { flux }: PartDuDestinataire) {
  const presents = flux.filter(({ ligne }) => ligne.objectif.etat === "present");
  if (presents.length === 0) return [];
  const perimetres = new Set(presents.map(({ base }) => clePerimetre(base.perimetre))).size;
  const ou = perimetres === 1 ? "" : fr`, dans chacun des ${perimetres} périmètres (bailleur et département)`;
  return [
    fr`Le chiffrage de la convention pour ${String(annee)} indique la part du flux, le volume estimé et l'objectif${ou}. Une convention engage sur le pourcentage ; le volume en logements est une estimation, qui « ne constitue pas un objectif fiable » (référentiel, étape 3).`,
  ];
}

function contenu(feuilles: readonly FeuilleDeDocument[]): readonly Bloc[] {
  const noms = feuilles.map(({ nom }) => fr`« ${nom} »`);
  return [
    texte("paragraphe", fr`Ce classeur contient, après cette lettre, les feuilles ${enumeration(noms)}.`),
  ];
}

function corps(
  matiere: MatiereDesDocuments,
  part: PartDuDestinataire,
  feuilles: readonly FeuilleDeDocument[],
): readonly Bloc[] {
  return [
    texte("paragraphe", fr`Madame, Monsieur,`),
    ...transmission(matiere, part).map((dit) => texte("paragraphe", dit)),
    ...chiffrage(matiere, part).map((dit) => texte("paragraphe", dit)),
    ...contenu(feuilles),
    ...(part.logements.length === 0
      ? []
      : [texte("paragraphe", fr`Seuls les logements qui vous sont réservés sont listés.`)]),
    texte(
      "paragraphe",
      fr`Merci de nous signaler toute différence avec vos propres données : elle sera examinée avec vous.`,
    ),
    texte(
      "paragraphe",
      fr`Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.`,
    ),
    ESPACE,
    texte("signature", fr`Pour ${expediteur(part)}`),
    texte("signature", fr`Nom, qualité et signature :`),
  ];
}

/** The covering letter, to be signed: what is sent, why and before when. */
export function lettre(
  matiere: MatiereDesDocuments,
  part: PartDuDestinataire,
  feuilles: readonly FeuilleDeDocument[],
): FeuilleDeDocument {
  const { annuel, resultat, edition } = matiere;
  const bilan = annuel === null ? "" : fr` et bilan ${String(annuel.legal.annee)}`;
  return {
    nom: "Lettre",
    objet: fr`La lettre d'accompagnement, à signer.`,
    orientation: "portrait",
    largeurs: [LARGEUR],
    blocs: [
      texte("signature", expediteur(part)),
      ESPACE,
      texte("signature", fr`Destinataire : ${part.destinataire.nom}`),
      ESPACE,
      texte("paragraphe", fr`Le ${dateEnLettres(edition.ecritLe)}`),
      texte(
        "intertitre",
        fr`Objet : gestion en flux ${String(resultat.annee)} – état des réservations${bilan} (${SOURCE_DU_BILAN})`,
      ),
      ESPACE,
      ...corps(matiere, part, feuilles),
    ],
  };
}
