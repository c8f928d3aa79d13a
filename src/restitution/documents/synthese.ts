import { clePerimetre, type Perimetre } from "../../calcul/domaine/perimetre";
import type { LigneDeBilanLegal } from "../../calcul/bilanLegal";
import type { LigneDeFlux } from "../../calcul/resultat";
import { entier, part as colonneDePart, texteLong } from "../feuilles/colonnes";
import { tabler, type Colonne } from "../feuilles/tableau";
import { CATEGORIE, nomDePerimetre } from "../phrases/noms";
import { date } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import { provenance } from "../provenance";
import { ESPACE, largeursDe, ligne, tableau, texte } from "./blocs";
import { echeance, echeancePassee, expediteur, SOURCE_DU_BILAN } from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import type { Bloc, FeuilleDeDocument } from "./types";

/** One périmètre at a glance. */
interface LigneDeSynthese {
  readonly perimetre: Perimetre;
  readonly flux: LigneDeFlux | null;
  readonly legal: LigneDeBilanLegal | null;
}

function colonnes(annee: number): readonly Colonne<LigneDeSynthese>[] {
  const du = (nom: string) => fr`${nom} ${String(annee - 1)}`;
  return [
    texteLong("Bailleur et département", 34, ({ perimetre }) => nomDePerimetre(perimetre)),
    { ...entier("Réservations", ({ flux }) => flux?.reservations ?? null), additive: true },
    colonneDePart("Part retenue", ({ flux }) => flux?.partRetenue ?? null),
    { ...entier("Objectif estimé", ({ flux }) => flux?.objectif ?? null), additive: true },
    { ...entier(du("Proposés"), ({ legal }) => legal?.proposes ?? null), additive: true },
    { ...entier(du("Attribués"), ({ legal }) => legal?.attribues ?? null), additive: true },
  ];
}

function lignes({ perimetres, flux, legal }: PartDuDestinataire): readonly LigneDeSynthese[] {
  return perimetres.map((perimetre) => {
    const ici = (autre: Perimetre) => clePerimetre(autre) === clePerimetre(perimetre);
    return {
      perimetre,
      flux: flux.find(({ base }) => ici(base.perimetre))?.ligne ?? null,
      legal: legal.find((une) => une.axe === "ensemble" && ici(une.perimetre)) ?? null,
    };
  });
}

function categorie({ flux }: PartDuDestinataire): string {
  const sienne = flux[0]?.ligne.categorie ?? null;
  return sienne === null ? fr`hors de la gestion en flux` : CATEGORIE[sienne];
}

function identite(matiere: MatiereDesDocuments, part: PartDuDestinataire): Bloc {
  const { resultat, edition, annuel } = matiere;
  const { nom, code } = part.destinataire;
  const passee = echeancePassee(matiere) ? fr`, date passée` : "";
  return {
    type: "fiche",
    lignes: [
      ligne("Destinataire", fr`${nom} (${code}, ${categorie(part)})`),
      ligne("Expéditeur", expediteur(part)),
      ligne("Campagne", fr`${String(resultat.annee)}, parc observé au ${date(resultat.observation)}`),
      ligne(
        fr`Année du bilan`,
        annuel === null
          ? fr`pas de bilan : aucune mise à disposition n'est saisie dans le classeur`
          : String(annuel.legal.annee),
      ),
      ligne(
        fr`À transmettre`,
        fr`avant le ${echeance(matiere)} (${SOURCE_DU_BILAN} ; référentiel, étape 2)${passee}`,
      ),
      ligne(fr`Établi le`, date(edition.ecritLe)),
    ],
  };
}

/** Where the figures come from; the parameters of other périmètres are no concern of this réservataire. */
function origine({ dossier, resultat, edition }: MatiereDesDocuments, part: PartDuDestinataire): Bloc {
  const bases = part.flux.map(({ base }) => base);
  const siens = new Set(
    bases.flatMap(({ perimetre }) => [perimetre.bailleur, perimetre.departement, nomDePerimetre(perimetre)]),
  );
  const ecarts = dossier.parametres.ecarts.filter(
    ({ perimetre }) => perimetre === "" || siens.has(perimetre),
  );
  const restreint = { ...dossier, parametres: { ...dossier.parametres, ecarts } };
  const dites = provenance(restreint, { ...resultat, perimetres: bases }, edition);
  return { type: "fiche", lignes: dites.map(([etiquette, valeur]) => ligne(etiquette, valeur)) };
}

/** The first sheet: who sends what to whom, before when, and the figures at a glance. */
export function synthese(
  matiere: MatiereDesDocuments,
  part: PartDuDestinataire,
  feuilles: readonly FeuilleDeDocument[],
): FeuilleDeDocument {
  const tableauDEnsemble = tabler(colonnes(matiere.resultat.annee), lignes(part));
  return {
    nom: fr`Synthèse de l'envoi`,
    objet: fr`Qui envoie quoi, à qui, avant quand.`,
    orientation: "portrait",
    largeurs: largeursDe(tableauDEnsemble),
    blocs: [
      texte("titre", fr`Gestion en flux ${String(matiere.resultat.annee)}`),
      texte("sousTitre", part.destinataire.nom),
      identite(matiere, part),
      texte("intertitre", fr`En chiffres`),
      tableau(tableauDEnsemble),
      texte("intertitre", fr`Ce que contient ce classeur`),
      { type: "fiche", lignes: feuilles.map(({ nom, objet }) => ligne(nom, objet)) },
      texte("intertitre", "Provenance"),
      origine(matiere, part),
      ESPACE,
      texte(
        "note",
        fr`Ce classeur ne liste que les logements réservés à son destinataire. Le parc, le taux de rotation et l'assiette sont ceux du bailleur.`,
      ),
    ],
  };
}
