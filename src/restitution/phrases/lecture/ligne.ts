import type { ConstatDeLigne } from "../../../lecture/constats";
import type { Role } from "../../../lecture/types";
import type { Catalogue } from "../phrase";
import { date } from "../nombres";
import { CATEGORIE } from "../noms";
import { cite, fr, nombreDe } from "../typographie";
import type { Constat } from "./constat";
import { phraseSansLogement } from "./sansLogement";

function lignesDe(role: Role, nombre: number): string {
  if (role === "misesADisposition") return nombreDe(nombre, "mise à disposition", "mises à disposition");
  return role === "droitsAcquis"
    ? nombreDe(nombre, "ligne de droits", "lignes de droits")
    : nombreDe(nombre, "logement");
}

/** Sentences about a row of Parc or Libérations. */
export const LIGNE: Catalogue<Constat<ConstatDeLigne>> = {
  ligneDeTotal: ({ texte }) => ({
    constat: fr`La ligne ${cite(texte)} est un total laissé parmi les données : elle n'est pas comptée.`,
    remede: fr`Supprimez la ligne, ou utilisez la ligne de total du tableau.`,
  }),
  rplsAbsent: ({ ecarte }) => ({
    constat: ecarte
      ? fr`Le n° RPLS manque : la ligne ne peut être rattachée à aucun logement et n'est pas comptée.`
      : fr`Le n° RPLS manque : le logement est compté, mais aucune libération ne peut lui être rattachée.`,
    remede: fr`Complétez le numéro.`,
  }),
  rplsCompletes: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "numéro RPLS", "numéros RPLS")} de huit ou neuf chiffres : les zéros de tête, qu'Excel ôte des nombres, ont été remis.`,
    remede: fr`Rien à faire si les numéros ont bien dix caractères ; « Corriger » (volet, vue Contrôles) les récrit entiers, en texte.`,
  }),
  rplsEnDouble: ({ rpls, premiereLigne }) => ({
    constat: fr`Le n° RPLS ${cite(rpls)} figure déjà à la ligne ${String(premiereLigne)} : seule la première compte.`,
    remede: fr`Corrigez le numéro ou supprimez la ligne en trop.`,
  }),
  departementInconnu: ({ valeur }) => ({
    constat:
      valeur === ""
        ? fr`Le département manque : la ligne ne peut être rattachée à un périmètre et n'est pas comptée.`
        : fr`Le département ${cite(valeur)} est inconnu : la ligne ne peut être rattachée à un périmètre et n'est pas comptée.`,
    remede: fr`Saisissez le code du département, par exemple 09, 2A ou 974.`,
  }),
  bailleurAbsent: () => ({
    constat: fr`Le bailleur manque : la ligne ne peut être rattachée à un périmètre et n'est pas comptée.`,
    remede: fr`Complétez le nom du bailleur.`,
  }),
  orthographeDeBailleur: ({ retenue, autre, nombre }) => ({
    constat: fr`Le bailleur ${cite(retenue)} est aussi écrit ${cite(autre)} (${nombreDe(nombre, "ligne")}) : c'est le même bailleur pour le calcul.`,
    remede: fr`Unifiez l'écriture, ou distinguez les noms s'il s'agit de deux bailleurs.`,
  }),
  reservataireInconnu: ({ code, nombre, role }) => ({
    constat: fr`Le réservataire ${cite(code)} (${lignesDe(role, nombre)}) n'est pas dans la feuille Réservataires : il est gardé sous ce code, en catégorie « Autre ».`,
    remede: fr`Ajoutez-le à Réservataires avec sa catégorie, ou corrigez le code.`,
  }),
  horsFluxSansExclusion: ({ reservataire, categorie }) => ({
    constat: fr`Logement réservé par ${cite(reservataire)} (${CATEGORIE[categorie]}), hors du flux, mais sans exclusion : il reste dans le parc soumis.`,
    remede: fr`Renseignez la colonne « Exclusion » de ce logement.`,
  }),
  finAvantDebut: ({ debut, fin }) => ({
    constat: fr`La convention finit le ${date(fin)}, avant son début le ${date(debut)} : les dates sont utilisées telles quelles.`,
    remede: fr`Corrigez l'une des deux dates.`,
  }),
  dateDeLiberationAbsente: () => ({
    constat: fr`La date de libération manque : la ligne n'est pas comptée.`,
    remede: fr`Complétez la date.`,
  }),
  aucuneLiberation: ({ ecartees }) => ({
    constat: fr`Aucune libération n'a pu être comptée (${nombreDe(ecartees, "ligne écartée", "lignes écartées")}) : le taux de rotation ne peut pas être établi.`,
    remede: fr`Corrigez d'abord ce qui fait écarter les lignes : souvent un n° RPLS d'un autre format, ou une colonne décalée.`,
  }),
  liberationSansLogement: (constat) =>
    phraseSansLogement(constat, {
      suite: fr`la libération ne peut être rattachée à un périmètre et n'est pas comptée.`,
      remede: fr`Corrigez le n° RPLS, ou ajoutez le logement à Parc (avec sa date de sortie s'il n'y est plus).`,
    }),
  liberationEnDouble: ({ rpls, date: jour, premiereLigne }) => ({
    constat: fr`Le logement ${cite(rpls)} est déjà libéré le ${date(jour)} à la ligne ${String(premiereLigne)} : la libération compte une fois.`,
    remede: fr`Supprimez la ligne en trop ou corrigez la date.`,
  }),
  liberationAvantMiseEnService: ({ rpls, date: jour, miseEnService }) => ({
    constat: fr`Le logement ${cite(rpls)} est libéré le ${date(jour)}, avant sa mise en service le ${date(miseEnService)} ; la libération est comptée.`,
    remede: fr`Vérifiez les deux dates.`,
  }),
  liberationsHorsPeriode: ({ annee, nombre }) => ({
    constat: fr`${nombreDe(nombre, "libération datée", "libérations datées")} hors de l'année ${String(annee)} : ${nombre < 2 ? fr`elle n'entre` : fr`elles n'entrent`} pas dans le taux.`,
    remede: fr`Rien à faire si la feuille couvre plusieurs années.`,
  }),
  liberationsAVenir: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "libération")} à venir, ${nombre < 2 ? fr`annoncée` : fr`annoncées`} par un préavis : ${nombre < 2 ? fr`le logement est proposé` : fr`les logements sont proposés`} dans la feuille Orientation.`,
    remede: fr`Rien à faire si la feuille Mises à disposition est remplie : sans elle, il n'y a pas d'orientation.`,
  }),
  liberationsNonFamiliales: ({ nombre }) => ({
    constat: fr`${nombreDe(nombre, "libération")} de logements étudiants ou spécifiques : ${nombre < 2 ? fr`elle n'entre` : fr`elles n'entrent`} pas dans le taux.`,
    remede: fr`Rien à faire : seuls les logements familiaux comptent.`,
  }),
};
