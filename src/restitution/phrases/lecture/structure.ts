import type { ConstatDeStructure } from "../../../lecture/constats";
import type { Catalogue } from "../phrase";
import { cite, enumeration, fr, nombreDe } from "../typographie";
import { coutDeColonne, coutDeFeuille, nomDeChamp, NOM_DE_FEUILLE } from "./champs";
import type { Constat } from "./constat";

/** Sentences about sheets and headers. */
export const STRUCTURE: Catalogue<Constat<ConstatDeStructure>> = {
  feuilleAbsente: ({ role, requise }) => ({
    constat: requise
      ? fr`La feuille ${cite(NOM_DE_FEUILLE[role])} est introuvable : ${coutDeFeuille(role)}`
      : fr`Pas de feuille ${cite(NOM_DE_FEUILLE[role])} : ${coutDeFeuille(role)}`,
    remede: fr`Ajoutez la feuille (« Créer les feuilles du modèle »), ou donnez ce nom à celle qui la remplace.`,
  }),
  feuilleAmbigue: ({ role, feuilles }) => ({
    constat: fr`Plusieurs feuilles peuvent être ${cite(NOM_DE_FEUILLE[role])} : ${enumeration(feuilles.map(cite))}. Aucune n'a été lue.`,
    remede: fr`Choisissez-la dans le volet (Données), ou gardez ce nom pour une seule feuille.`,
  }),
  entetesIntrouvables: ({ lieu }) => ({
    constat: fr`Aucune ligne d'en-têtes n'a été reconnue dans ${cite(lieu.feuille)} : la feuille n'a pas été lue.`,
    remede: fr`Dites dans le volet (Données) ce que sont ses colonnes, ou placez les en-têtes du modèle dans les trente premières lignes.`,
  }),
  colonneAbsente: ({ champ, requise, role }) => ({
    constat: requise
      ? fr`La colonne ${cite(nomDeChamp(champ))} est introuvable : la feuille ne peut pas être lue.`
      : fr`Pas de colonne ${cite(nomDeChamp(champ))} : ${coutDeColonne(role, champ)}`,
    remede: requise
      ? fr`Ajoutez la colonne, donnez-lui ce nom, ou désignez-la dans le volet (Données).`
      : fr`Ajoutez la colonne si vous disposez de la donnée.`,
  }),
  colonnesAmbigues: ({ champ, colonnes }) => ({
    constat: fr`Plusieurs colonnes peuvent être ${cite(nomDeChamp(champ))} : ${enumeration(
      colonnes.map(({ lettres, entete }) => `${cite(entete)} (colonne ${lettres})`),
    )}.`,
    remede: fr`Choisissez dans le volet (Données), ou gardez un seul de ces en-têtes : Flux ne choisit pas à votre place.`,
  }),
  fichierRplsPublic: ({ lieu }) => ({
    constat: fr`${cite(lieu.feuille)} a les colonnes du fichier public de RPLS, sans MODE ni CONTRESLOG : il ne peut donner ni taux de rotation ni contingents.`,
    remede: fr`Demandez au bailleur son propre fichier, ou complétez Réservataire et Libérations.`,
  }),
  reglagesIllisibles: () => ({
    constat: fr`Les choix de feuilles et de colonnes gardés dans le classeur ne sont pas lisibles : aucun n'est appliqué.`,
    remede: fr`Vérifiez les colonnes reconnues dans le volet (Données) et refaites vos choix : ils remplaceront les anciens.`,
  }),
  feuilleChoisieAbsente: ({ role, choisie }) => ({
    constat: fr`La feuille ${cite(choisie)}, choisie pour ${cite(NOM_DE_FEUILLE[role])}, n'est plus dans le classeur : ce choix n'est pas appliqué.`,
    remede: fr`Choisissez une autre feuille dans le volet (Données), ou annulez ce choix.`,
  }),
  correctionPerimee: ({ champ, entete, lieu }) => ({
    constat: fr`La colonne ${cite(entete)}, choisie pour ${cite(nomDeChamp(champ))}, n'est plus dans ${cite(lieu.feuille)} : ce choix n'est pas appliqué.`,
    remede: fr`Choisissez une autre colonne dans le volet (Données), ou annulez ce choix.`,
  }),
  aucuneLigne: ({ lieu }) => ({
    constat: fr`La feuille ${cite(lieu.feuille)} ne contient aucune ligne sous ses en-têtes.`,
    remede: fr`Saisissez ou collez les données sous les en-têtes.`,
  }),
  aucunPerimetre: () => ({
    constat: fr`Aucun logement présent au 31 décembre n'a pu être compté : il n'y a aucun périmètre à calculer.`,
    remede: fr`Corrigez d'abord ce qui fait écarter les lignes : souvent un département illisible, ou une colonne décalée.`,
  }),
  lignesMasquees: ({ lieu }) => ({
    constat: fr`Des lignes de ${cite(lieu.feuille)} sont masquées ou filtrées : elles sont comptées comme les autres.`,
    remede: fr`Supprimez les lignes qui ne doivent pas compter ; les masquer ne suffit pas.`,
  }),
  lignesSousLeTableau: ({ lieu, nombre, derniere }) => ({
    constat: fr`${nombreDe(nombre, "ligne")} sous le tableau de ${cite(lieu.feuille)}, de ${lieu.cellule ?? ""} à ${derniere} : ${nombre < 2 ? "elle est lue et comptée" : "elles sont lues et comptées"} avec lui.`,
    remede: fr`Étendez le tableau jusqu'à ${derniere} : tirez son coin en bas à droite, ou « Redimensionner le tableau ». ${nombre < 2 ? "Si elle ne doit" : "Si elles ne doivent"} pas compter, laissez une ligne vide sous le tableau.`,
  }),
  resteSousLeTableau: ({ lieu }) => ({
    constat: fr`Sous le tableau de ${cite(lieu.feuille)}, ce qui est saisi à partir de ${lieu.cellule ?? ""} n'est pas lu : une ligne vide, ou la ligne de total du tableau, l'en sépare.`,
    remede: fr`Si ce sont des lignes à compter, placez-les dans le tableau, ou juste en dessous ; sinon, rien à faire.`,
  }),
  cellulesFusionnees: ({ lieu, nombre }) => ({
    constat: fr`${nombreDe(nombre, "groupe")} de cellules fusionnées dans ${cite(lieu.feuille)} : seule la première de chaque groupe porte une valeur, les autres sont lues vides.`,
    remede: fr`Ôtez les fusions et répétez la valeur sur chaque ligne.`,
  }),
};
