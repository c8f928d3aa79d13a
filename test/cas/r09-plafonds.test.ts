import { CATEGORIES, ORIGINES } from "../../src/calcul/domaine/codes";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import type { ResultatPerimetre } from "../../src/calcul/resultat";
import { fois, ici, ligne, logement, reservataire } from "../calcul/constructeurs";
import { chiffre, dit, entier, liste, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

const plafond = parmi(["etat", "etatAgents", "collectivites"]);

function depassements({ constats }: ResultatPerimetre) {
  const tous = constats.filter((constat) => constat.type === "plafondDepasse");
  const noms = (voulu: boolean) =>
    tous.filter(({ applique }) => applique === voulu).map(({ plafond: nom }) => nom);
  return {
    "Plafonds appliqués": noms(true),
    "Plafonds dépassés": noms(false),
    Sommes: tous.map(({ somme }) => dit(somme)),
  };
}

verifierLesCas("r09-plafonds", [
  parGroupe(
    "Parts retenues",
    {
      commun: { Traitement: parmi(["signaler", "plafonner"]) },
      donnees: {
        ...{ Réservataire: texte, Catégorie: ouVide(parmi(CATEGORIES)), Réservations: entier },
        ...{ "hors garantie": ouVide(entier, 0), Engagement: ouVide(nombre) },
      },
      attendu: { "Part retenue": chiffre },
      conclusion: {
        "Plafonds appliqués": liste(plafond),
        "Plafonds dépassés": liste(plafond),
        Sommes: liste(chiffre),
      },
    },
    (lignes, { Traitement: traitement }) => {
      const logements = lignes.flatMap((cas) => {
        const code = cas.Réservataire === NON_RESERVE ? null : cas.Réservataire;
        const foncier = logement({ reservataire: code, origine: "foncier" });
        return [
          ...fois(cas["hors garantie"], foncier),
          ...fois(cas.Réservations - cas["hors garantie"], logement({ reservataire: code })),
        ];
      });
      const reservataires = lignes.flatMap(({ Réservataire: code, Catégorie: categorie, Engagement }) =>
        categorie === null ? [] : [reservataire(code, { categorie, engagement: Engagement })],
      );
      const resultat = ici({ logements, reservataires, parametres: { traitement } });
      return {
        lignes: lignes.map((cas) => ({ "Part retenue": dit(ligne(resultat, cas.Réservataire).partRetenue) })),
        conclusion: depassements(resultat),
      };
    },
  ),

  parLigne(
    "L'origine des droits d'une collectivité",
    {
      donnees: {
        "Origine au logement": ouVide(parmi(ORIGINES)),
        "Origine au réservataire": ouVide(parmi(ORIGINES)),
      },
      attendu: { "Sous le plafond": ouiNon, "Sans origine": entier },
    },
    (cas) => {
      const reserve = logement({ reservataire: "CD", origine: cas["Origine au logement"] });
      const resultat = ici({
        logements: [...fois(30, reserve), ...fois(70, logement())],
        reservataires: [
          reservataire("CD", { categorie: "departement", origine: cas["Origine au réservataire"] }),
        ],
      });
      return {
        "Sous le plafond": depassements(resultat)["Plafonds dépassés"].includes("collectivites"),
        "Sans origine": ligne(resultat, "CD").sansOrigine,
      };
    },
  ),
]);
