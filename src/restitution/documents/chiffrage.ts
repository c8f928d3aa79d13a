import type { Convention } from "../../calcul/conventions";
import type { Indicateur } from "../../calcul/domaine/chiffre";
import { versNombre } from "../../calcul/nombres/decimal";
import type { LigneDeFlux, ResultatPerimetre } from "../../calcul/resultat";
import { STATUT_DE_CONVENTION, statutPropre } from "../phrases/conventions";
import { nomDePerimetre } from "../phrases/noms";
import { date } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import { cellule, SAUT, texte } from "./blocs";
import { etapesDuChiffrage, formuleDe, type Etape } from "./etapes";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { Bloc, FeuilleDeDocument, TableauDeDocument } from "./types";

const LARGEURS = [36, 12, 70, 52] as const;

function dates(convention: Convention): string {
  const { signeeLe, effectiveLe, jusquAu } = convention;
  const statut = STATUT_DE_CONVENTION[statutPropre(convention)];
  const dites = [
    signeeLe === null ? null : fr`signée le ${date(signeeLe)}`,
    effectiveLe === null ? null : fr`effet le ${date(effectiveLe)}`,
    jusquAu === null ? null : fr`jusqu'au ${date(jusquAu)}`,
  ].filter((une) => une !== null);
  return dites.length === 0 ? statut : fr`${statut} (${dites.join(", ")})`;
}

/** "✔ En vigueur (signée le 06/11/2024, …)": those that hold in the département. */
function conventionDans(departement: string, conventions: readonly Convention[]): string {
  const siennes = conventions.filter(({ departements }) => departements.includes(departement));
  const plusieurs = siennes.length > 1;
  return siennes
    .map((une) => (plusieurs ? fr`${une.territoire ?? ""} : ${dates(une)}` : dates(une)))
    .join(" ; ");
}

const enCellule = (un: Indicateur) => cellule(un.etat === "absent" ? "" : versNombre(un.valeur), "entier");

function ensemble({ flux, conventions }: PartDuDestinataire): TableauDeDocument {
  return {
    type: "tableau",
    nom: null,
    entetes: [
      { texte: "Bailleur et département", format: "texteLong" },
      { texte: "Objectif", format: "entier" },
      { texte: "Volume estimé", format: "texteLong" },
      { texte: "Convention", format: "texteLong" },
    ],
    lignes: flux.map(({ base: { perimetre }, ligne: { objectif, volumeEstime } }) => [
      cellule(nomDePerimetre(perimetre)),
      enCellule(objectif),
      cellule(formuleDe(volumeEstime)),
      cellule(conventionDans(perimetre.departement, conventions)),
    ]),
    totaux: null,
  };
}

function etapes(lignes: readonly Etape[]): TableauDeDocument {
  return {
    type: "tableau",
    nom: null,
    entetes: [
      { texte: "Étape", format: "texteLong" },
      { texte: "Valeur", format: "decimal" },
      { texte: "Comment", format: "texteLong" },
      { texte: "Source", format: "texteLong" },
    ],
    lignes: lignes.map(({ nom, valeur, comment, source }) => [
      cellule(nom),
      valeur,
      cellule(comment),
      cellule(source),
    ]),
    totaux: null,
  };
}

function unPerimetre(base: ResultatPerimetre, ligne: LigneDeFlux): readonly Bloc[] {
  return [texte("intertitre", nomDePerimetre(base.perimetre)), etapes(etapesDuChiffrage(base, ligne))];
}

/** R4 to R12 step by step, périmètre by périmètre, for one réservataire; null for one that is outside the flux. */
export function feuilleDuChiffrage(
  { resultat: { annee } }: MatiereDesDocuments,
  part: PartDuDestinataire,
): FeuilleDeDocument | null {
  if (part.flux.length === 0) return null;
  return {
    nom: "Chiffrage de la convention",
    objet: fr`Parc, assiette, part, plafond, volume estimé et objectif ${String(annee)}, étape par étape, avec leurs sources.`,
    orientation: "paysage",
    largeurs: LARGEURS,
    blocs: [
      texte("titre", fr`Chiffrage de la convention ${String(annee)}`),
      texte("sousTitre", part.destinataire.nom),
      texte(
        "note",
        fr`Une convention engage sur le pourcentage du flux ; le volume est une estimation, qui « ne constitue pas un objectif fiable » (référentiel, étape 3).`,
      ),
      ensemble(part),
      ...part.flux.flatMap(({ base, ligne }, rang) => [
        ...(rang === 0 ? [] : [SAUT]),
        ...unPerimetre(base, ligne),
      ]),
    ],
  };
}
