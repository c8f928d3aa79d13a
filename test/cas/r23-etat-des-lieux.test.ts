import { CATEGORIES, EXCLUSIONS, MOTIFS } from "../../src/calcul/domaine/codes";
import { etatDesLieux } from "../../src/calcul/regles/r23-etat-des-lieux";
import { calculerSituation, fois, liberation, reservataire } from "../calcul/constructeurs";
import { decrit, parcDecrit } from "../calcul/constructeurs-description";
import { chiffre, date, dit, entier, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

verifierLesCas("r23-etat-des-lieux", [
  parLigne(
    "Un logement figure-t-il dans l'état ?",
    {
      donnees: {
        ...{ Année: entier, Réservataire: ouVide(texte), Catégorie: parmi(CATEGORIES) },
        ...{ Exclusion: parmi(EXCLUSIONS), "Mise en service": ouVide(date), "Sortie du parc": ouVide(date) },
        ...{ "Début convention": ouVide(date), "Fin convention": ouVide(date) },
        "État demandé": ouVide(texte),
      },
      attendu: { Figure: ouiNon, "Hors flux": entier },
    },
    (cas) => {
      const un = decrit("31A", {
        ...{ reservataire: cas.Réservataire, exclusion: cas.Exclusion },
        ...{ miseEnService: cas["Mise en service"], sortie: cas["Sortie du parc"] },
        ...{ debutConvention: cas["Début convention"], finConvention: cas["Fin convention"] },
      });
      const resultat = calculerSituation({
        ...{ annee: cas.Année, logements: [un.logement] },
        reservataires: [reservataire(cas.Réservataire ?? "X", { categorie: cas.Catégorie })],
      });
      const etat = etatDesLieux(parcDecrit(un), resultat, { reservataire: cas["État demandé"] });
      if (!etat.complet) throw new Error("aucune limite n'est demandée");
      return { Figure: etat.lignes.length === 1, "Hors flux": etat.horsFlux };
    },
  ),

  parGroupe(
    "Les deux taux",
    {
      commun: { Catégorie: parmi(CATEGORIES) },
      donnees: {
        ...{ Logements: entier, Réservataire: ouVide(texte), Commune: ouVide(texte) },
        ...{ Exclusion: parmi(EXCLUSIONS), Libérés: entier, Motif: parmi(MOTIFS) },
      },
      attendu: {
        ...{ "Taux du bailleur": ouVide(chiffre), "Taux du réservataire": ouVide(chiffre) },
        Échelle: ouVide(parmi(["departement", "commune"])),
      },
      conclusion: {},
    },
    (lignes, { Catégorie: categorie }) => {
      const groupes = lignes.map((cas, rang) => {
        const reserve = { reservataire: cas.Réservataire, commune: cas.Commune, exclusion: cas.Exclusion };
        return fois(cas.Logements, decrit(rang.toString(), reserve));
      });
      const liberations = lignes.flatMap(({ Libérés, Motif: motif }, rang) =>
        (groupes[rang] ?? []).slice(0, Libérés).map(({ logement, description }) => ({
          ...liberation({ logement, motif }),
          description,
        })),
      );
      const parc = { ...parcDecrit(...groupes.flat()), liberations: () => liberations };
      const resultat = calculerSituation({
        ...{ logements: groupes.flat().map(({ logement }) => logement), liberations },
        reservataires: [reservataire("VILLE", { categorie })],
      });
      const etat = etatDesLieux(parc, resultat);
      const taux = lignes.map((_, rang) => {
        const ligne = etat.complet ? etat.lignes.find(({ rpls }) => rpls === rang.toString()) : undefined;
        return {
          "Taux du bailleur": ligne ? dit(ligne.tauxDuBailleur) : null,
          "Taux du réservataire": ligne ? dit(ligne.tauxDuReservataire) : null,
          Échelle: ligne?.echelleDuTaux ?? null,
        };
      });
      return { lignes: taux, conclusion: {} };
    },
  ),
]);
