import type { ConstatDeDroit } from "../../../lecture/constatsDeDroit";
import { nomDePerimetre } from "../noms";
import type { Catalogue } from "../phrase";
import { cite, fr, nombreDe } from "../typographie";
import type { Constat } from "./constat";

/** Sentences about a row of Droits acquis, and about who may be in droits uniques. */
export const DROIT: Catalogue<Constat<ConstatDeDroit>> = {
  droitSansParc: ({ bailleur, departement }) => ({
    constat: fr`Aucun logement de Parc ne relève de ${cite(nomDePerimetre({ bailleur, departement }))} : le droit n'est pas compté.`,
    remede: fr`Vérifiez l'écriture du bailleur et du département.`,
  }),
  droitSansReservataire: () => ({
    constat: fr`Le réservataire manque : le droit n'est pas compté.`,
    remede: fr`Donnez le code du réservataire, le même que dans Réservataires.`,
  }),
  natureDeDroitInconnue: ({ valeur }) => ({
    constat:
      valeur === ""
        ? fr`La nature du droit manque : le droit n'est pas compté.`
        : fr`${cite(valeur)} n'est pas une nature de droit connue : le droit n'est pas compté.`,
    remede: fr`Choisissez : droit de suite, DU antérieur ou droit pour un tour.`,
  }),
  nombreDeDroitsAbsent: () => ({
    constat: fr`Le nombre de droits manque : la ligne n'est pas comptée.`,
    remede: fr`Complétez le nombre, ou écrivez 0.`,
  }),
  nombreDeDroitsNonEntier: ({ valeur }) => ({
    constat: fr`${cite(valeur)} n'est pas un nombre entier de droits : la ligne n'est pas comptée.`,
    remede: fr`Saisissez un nombre entier.`,
  }),
  programmeAbsent: () => ({
    constat: fr`Un droit pour un tour sans programme ne peut être rattaché à aucune mise à disposition : il n'est pas compté.`,
    remede: fr`Donnez le programme, le même que dans la feuille Parc.`,
  }),
  programmeSansParc: ({ programme, pourUnTour }) => ({
    constat: pourUnTour
      ? fr`Aucun logement de Parc ne porte le programme ${cite(programme)} : aucune mise à disposition ne peut être servie sur ce droit pour un tour.`
      : fr`Aucun logement de Parc ne porte le programme ${cite(programme)} ; le droit est compté.`,
    remede: fr`Vérifiez le nom du programme, ou renseignez la colonne « Programme » de Parc.`,
  }),
  droitEnDouble: ({ premiereLigne }) => ({
    constat: fr`Le même droit, aux mêmes dates, figure déjà à la ligne ${String(premiereLigne)} : les deux comptent.`,
    remede: fr`Supprimez la ligne en trop si c'est un doublon.`,
  }),
  droitsNonUtilises: ({ reservataire, nombre }) => ({
    constat: fr`${nombreDe(nombre, "ligne")} de droits de suite ou de DU antérieurs de ${cite(reservataire)}, qui n'est pas en droits uniques : ${nombre < 2 ? fr`elle n'est pas utilisée` : fr`elles ne sont pas utilisées`}, son flux est une part de l'assiette.`,
    remede: fr`Rien à faire, sauf si sa méthode devait être « Droits uniques » dans Réservataires (Action Logement seulement).`,
  }),
  droitsUniquesRefuses: ({ code }) => ({
    constat: fr`${cite(code)} demande les droits uniques, que le référentiel réserve à Action Logement : la méthode de l'assiette est gardée.`,
    remede: fr`Choisissez « Assiette », ou corrigez la catégorie du réservataire.`,
  }),
  engagementSansObjet: ({ code }) => ({
    constat: fr`${cite(code)} est en droits uniques, un volume et non un pourcentage : l'engagement saisi n'est pas utilisé.`,
    remede: fr`Effacez l'engagement, ou choisissez la méthode « Assiette ».`,
  }),
};
