import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { etablirBilanLegal } from "../../src/calcul/bilanLegal";
import { FINANCEMENTS, TYPOLOGIES } from "../../src/calcul/domaine/description";
import { DEDUCTIONS } from "../../src/calcul/domaine/hypotheses";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import type { Motif } from "../../src/calcul/domaine/codes";
import { prevoir } from "../../src/calcul/prevoir";
import { PARAMETRES_DE_DROIT } from "../../src/calcul/registre/parametres";
import { modalitesDe } from "../../src/calcul/regles/r18-bilan-legal";
import {
  agreger,
  calculerSituation,
  fois,
  hypothese,
  ICI,
  liberation,
  logement,
} from "../calcul/constructeurs";
import { NON_DECRIT } from "../calcul/constructeurs-description";
import { detailler } from "../calcul/constructeurs-detail";
import { mise } from "../calcul/constructeurs-suivi";
import { chiffre, date, dit, entier, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

const MOTIFS: Readonly<Record<(typeof DEDUCTIONS)[number], Motif>> = {
  ...{ mutations: "mutation", anru: "anru", orcod: "orcod", lhi: "lhi", vente: "vente" },
};

verifierLesCas("r18-bilan-legal", [
  parLigne(
    "Où se range un logement",
    {
      donnees: {
        ...{ Typologie: ouVide(parmi(TYPOLOGIES)), Financement: ouVide(parmi(FINANCEMENTS)) },
        ...{ QPV: ouVide(ouiNon), Commune: ouVide(texte), "Année de construction": ouVide(entier) },
      },
      attendu: {
        ...{ "Rang typologie": ouVide(texte, ""), "Rang financement": ouVide(parmi(FINANCEMENTS), "") },
        ...{ "Rang QPV": ouVide(texte, ""), "Rang commune": ouVide(texte, "") },
        "Rang de période": ouVide(texte, ""),
      },
    },
    (cas) => {
      const { Typologie: typologie, Financement: financement, QPV: qpv, Commune: commune } = cas;
      const connu = { typologie, financement, qpv, commune };
      const description = { ...NON_DECRIT, ...connu, anneeDeConstruction: cas["Année de construction"] };
      const debuts = PARAMETRES_DE_DROIT.periodesDeConstruction.periodes[0].valeur;
      const modalites = modalitesDe(description, debuts);
      return {
        ...{ "Rang typologie": modalites.typologie, "Rang QPV": modalites.qpv },
        "Rang financement": parmi([...FINANCEMENTS, ""]).lire(modalites.financement) ?? "",
        ...{ "Rang commune": modalites.commune, "Rang de période": modalites.periodeDeConstruction },
      };
    },
  ),

  parGroupe(
    "Ce qui est proposé et attribué",
    {
      commun: { Au: date },
      donnees: {
        ...{ Réservataire: texte, "Transmis le": date, "CALEOL le": ouVide(date) },
        ...{ Résultat: parmi(RESULTATS), "Droit pour un tour": ouiNon },
      },
      attendu: {},
      conclusion: {
        ...{ Proposés: chiffre, Attribués: chiffre },
        ...{ "Proposés hors flux": chiffre, "Attribués hors flux": chiffre },
      },
    },
    (lignes, { Au: au }) => {
      const mises = lignes.map((cas, rang) =>
        mise({
          ...{ numero: rang.toString(), reservataire: cas.Réservataire, transmisLe: cas["Transmis le"] },
          ...{ caleolLe: cas["CALEOL le"], resultat: cas.Résultat },
          droitPourUnTour: cas["Droit pour un tour"],
        }),
      );
      const flux = calculerSituation({ logements: [logement({ reservataire: "VILLE" })] });
      const ville = etablirBilanLegal(flux, detailler(mises), {
        date: au,
        parametres: SUIVI_PAR_DEFAUT,
      }).lignes.find(({ reservataire, axe }) => reservataire === "VILLE" && axe === "ensemble");
      if (ville === undefined) throw new Error("la VILLE a toujours une ligne");
      const conclusion = {
        ...{ Proposés: dit(ville.proposes), Attribués: dit(ville.attribues) },
        "Proposés hors flux": dit(ville.proposesHorsFlux),
        "Attribués hors flux": dit(ville.attribuesHorsFlux),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),

  parLigne(
    "La prévision des logements soustraits",
    {
      donnees: {
        ...{ Saisie: ouVide(nombre), "Périmètre bloqué": ouiNon, Motif: parmi(DEDUCTIONS) },
        "Libérations de ce motif en n-1": entier,
      },
      attendu: { Prévus: chiffre, Réalisés: chiffre, Écart: chiffre },
    },
    (cas) => {
      const { Motif: categorie, Saisie: saisie } = cas;
      const deductions = { ...hypothese({ mutations: 9, anru: 9, orcod: 9, lhi: 9, vente: 9 }).deductions };
      const situation = {
        logements: fois(100, logement()),
        liberations: [
          ...fois(cas["Libérations de ce motif en n-1"], liberation({ motif: MOTIFS[categorie] })),
          liberation({ motif: "depart" }),
        ],
        hypotheses: [hypothese({}, { deductions: { ...deductions, [categorie]: saisie } })],
        bloques: cas["Périmètre bloqué"] ? [ICI] : [],
      };
      const lignes = prevoir(calculerSituation(situation), agreger(situation), situation.hypotheses);
      expect(lignes.map((une) => une.categorie)).toEqual([...DEDUCTIONS]);
      const ligne = lignes.find((une) => une.categorie === categorie);
      if (ligne === undefined) throw new Error("chaque catégorie a sa ligne");
      return { Prévus: dit(ligne.prevus), Réalisés: dit(ligne.realises), Écart: dit(ligne.ecart) };
    },
  ),
]);
