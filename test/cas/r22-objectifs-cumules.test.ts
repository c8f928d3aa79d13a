import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { UNITES_D_OBJECTIF, type BailleurVise } from "../../src/calcul/domaine/objectif";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { suivreObjectifs } from "../../src/calcul/suivreObjectifs";
import { fois, ICI } from "../calcul/constructeurs";
import { attribueeEn2025, decrit, detailler } from "../calcul/constructeurs-detail";
import { le } from "../calcul/constructeurs-suivi";
import { chiffre, date, dit, entier, liste, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe } from "./lecture/table";
import { TERRITOIRE, territoireVise } from "./lecture/territoire";

/** As the reading has it: a landlord that Parc has, one that it has not, or all of them. */
function bailleurVise(nom: string | null, mises: readonly MiseADisposition[]): BailleurVise {
  if (nom === null) return { type: "tous" };
  return { type: mises.some(({ perimetre }) => perimetre.bailleur === nom) ? "un" : "inconnu", nom };
}

verifierLesCas("r22-objectifs-cumules", [
  parGroupe(
    "Où en est une cible",
    {
      commun: {
        ...{ Au: date, ...TERRITOIRE },
        ...{ Public: ouVide(texte), Cible: nombre, Unité: parmi(UNITES_D_OBJECTIF) },
      },
      donnees: {
        ...{ Nombre: entier, Publics: liste(texte), Département: texte },
        ...{ Commune: ouVide(texte), EPCI: ouVide(texte) },
      },
      attendu: {},
      conclusion: { Réalisé: chiffre, Atteinte: chiffre, Reste: chiffre, "Public connu": ouiNon },
    },
    (lignes, { Au: fin, Territoire: type, Lieu: lieu, Public, Cible: cible, Unité: unite }) => {
      const mises = lignes.flatMap((cas) => {
        const perimetre = { ...ICI, departement: cas.Département };
        const description = decrit({ commune: cas.Commune, epci: cas.EPCI });
        return fois(cas.Nombre, attribueeEn2025("12/05", { perimetre, description, publics: cas.Publics }));
      });
      const territoire = territoireVise(type, lieu);
      const objectif = {
        ...{ dispositif: "CIA", territoire, bailleur: { type: "tous" as const } },
        ...{ public: Public, cible, unite },
      };
      const [suivi] = suivreObjectifs(detailler(mises), [objectif], {
        ...{ periode: { debut: le("01/01/2025"), fin }, parametres: SUIVI_PAR_DEFAUT },
      });
      if (suivi === undefined) throw new Error("une cible a son suivi");
      const { realise, tauxDAtteinte, reste, publicConnu } = suivi;
      const conclusion = {
        ...{ Réalisé: dit(realise), Atteinte: dit(tauxDAtteinte), Reste: dit(reste) },
        "Public connu": publicConnu,
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),

  parGroupe(
    "Le bailleur visé",
    {
      commun: { "Bailleur visé": ouVide(texte), Unité: parmi(UNITES_D_OBJECTIF), Cible: nombre },
      donnees: { Nombre: entier, Bailleur: texte, Publics: liste(texte) },
      attendu: {},
      conclusion: { Réalisé: chiffre, Atteinte: chiffre, Reste: chiffre },
    },
    (lignes, { "Bailleur visé": vise, Unité: unite, Cible: cible }) => {
      const mises = lignes.flatMap(({ Nombre, Bailleur, Publics: publics }) => {
        const perimetre = { ...ICI, bailleur: Bailleur };
        return fois(Nombre, attribueeEn2025("12/05", { perimetre, description: decrit({}), publics }));
      });
      const objectif = {
        ...{
          dispositif: "CIA",
          territoire: { type: "partout" as const },
          bailleur: bailleurVise(vise, mises),
        },
        ...{ public: "DALO", cible, unite },
      };
      const periode = { debut: le("01/01/2025"), fin: le("31/12/2025") };
      const cadre = { periode, parametres: SUIVI_PAR_DEFAUT };
      const [suivi] = suivreObjectifs(detailler(mises), [objectif], cadre);
      if (suivi === undefined) throw new Error("une cible a son suivi");
      const { realise, tauxDAtteinte, reste } = suivi;
      const conclusion = { Réalisé: dit(realise), Atteinte: dit(tauxDAtteinte), Reste: dit(reste) };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
