import { saisie } from "../../src/calcul/chiffres";
import { TYPOLOGIES } from "../../src/calcul/domaine/description";
import { ecartsApres, planGlouton } from "../../src/calcul/orientation/glouton";
import { critereDe } from "../../src/calcul/orientation/critere";
import { planSansSolveur } from "../../src/calcul/orientation/planifier";
import { valeurDuPlan } from "../../src/calcul/orientation/evaluation";
import { classer, ecartAuFlux, eligibles } from "../../src/calcul/regles/r25-orientation";
import { fraction } from "../../src/calcul/nombres/fraction";
import { destinatairesDe } from "../../src/calcul/orientation/destinataires";
import { droitAcquis, fois, ici } from "../calcul/constructeurs";
import { EN_DROITS_UNIQUES } from "../calcul/constructeurs-droits";
import { attribuee, bilanIci, le } from "../calcul/constructeurs-suivi";
import { aOrienter, codes, destinataire, probleme, traits } from "../calcul/constructeurs-orientation";
import { chiffre, dit, entier, liste, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

function destinatairesDuCas(
  droits: number | null,
  servis: readonly { readonly code: string; readonly nombre: number }[],
) {
  const droitsAcquis = droits === null ? [] : [droitAcquis({ droits })];
  const mises = servis.flatMap(({ code, nombre: n }) => fois(n, attribuee({ reservataire: code })));
  const situation = { ...EN_DROITS_UNIQUES, droitsAcquis, mises };
  const bilan = bilanIci(le("31/12/2026"), situation);
  const trouves = destinatairesDe(ici(situation), bilan, EN_DROITS_UNIQUES.reservataires);
  if (trouves.type === "inconnus") throw new Error(trouves.raison);
  return trouves;
}

verifierLesCas("r25-orientation", [
  parLigne(
    "L'écart à l'engagement",
    {
      donnees: { Servis: entier, "Total servi": entier, Engagement: nombre },
      attendu: { Écart: chiffre },
    },
    ({ Servis: servis, "Total servi": total, Engagement: engagement }) => ({
      Écart: dit(ecartAuFlux({ servis: fraction(servis), total: fraction(total) }, engagement)),
    }),
  ),

  parGroupe(
    "Le classement pour un logement",
    {
      commun: { "Commune du logement": ouVide(texte), "EPCI du logement": ouVide(texte) },
      donnees: {
        ...{ Réservataire: texte, Engagement: nombre, Servis: entier },
        ...{ Communes: liste(texte), EPCI: liste(texte) },
      },
      attendu: { Rang: ouVide(entier) },
      conclusion: {},
    },
    (lignes, commun) => {
      const destinataires = lignes.map(
        ({ Réservataire, Engagement, Servis, Communes: communes, EPCI: epci }) => ({
          ...destinataire(Réservataire, [0, Servis]),
          engagement: saisie("partRetenue", "R10", Engagement),
          territoire: communes.length + epci.length === 0 ? null : { communes, epci },
        }),
      );
      const { "Commune du logement": commune, "EPCI du logement": epci } = commun;
      const rangs = classer(
        eligibles(traits({ commune, epci }), destinataires),
        ecartsApres(probleme(destinataires, []), []),
      );
      const rangDe = (rang: number) => (rangs.includes(rang) ? rangs.indexOf(rang) + 1 : null);
      return { lignes: lignes.map((_, rang) => ({ Rang: rangDe(rang) })), conclusion: {} };
    },
  ),

  parGroupe(
    "Action Logement en droits uniques",
    {
      commun: { "Droits de suite": ouVide(entier) },
      donnees: { Réservataire: texte, Servis: entier },
      attendu: { "Part du flux": ouVide(chiffre), Écart: ouVide(chiffre), Rang: ouVide(entier) },
      conclusion: {},
    },
    (lignes, { "Droits de suite": droits }) => {
      const servis = lignes.map(({ Réservataire: code, Servis: n }) => ({ code, nombre: n }));
      const { destinataires, totalServi } = destinatairesDuCas(droits, servis);
      const ecarts = ecartsApres({ ...probleme(destinataires, []), totalServi }, []);
      const rangs = classer([...destinataires.keys()], ecarts);
      return {
        lignes: lignes.map(({ Réservataire: code }) => {
          const rang = destinataires.findIndex((un) => un.code === code);
          const [trouve, ecart] = [destinataires[rang], ecarts[rang]];
          return {
            "Part du flux": trouve === undefined ? null : dit(trouve.engagement),
            Écart: ecart === undefined ? null : dit(ecart),
            Rang: trouve === undefined ? null : rangs.indexOf(rang) + 1,
          };
        }),
        conclusion: {},
      };
    },
  ),

  parGroupe(
    "Un lot de logements",
    {
      commun: {},
      donnees: { QPV: ouVide(ouiNon), Typologie: ouVide(parmi(TYPOLOGIES)), Choix: ouVide(texte) },
      attendu: { "Règle simple": texte, Plan: texte },
      conclusion: { "Critère simple": chiffre, "Critère du plan": chiffre },
    },
    (lignes) => {
      const lot = probleme(
        [destinataire("AL", [50, 0]), destinataire("CD", [50, 0])],
        lignes.map(({ QPV: qpv, Typologie: typologie, Choix: choix }, rang) =>
          aOrienter(rang.toString(), { qpv, typologie }, choix),
        ),
      );
      const plan = planSansSolveur(lot);
      expect(plan.garantie).toBe("prouve");
      const [simples, retenus] = [codes(lot, planGlouton(lot)), codes(lot, plan.affectation)];
      const simple = valeurDuPlan(critereDe(lot), planGlouton(lot));
      return {
        lignes: lignes.map((_, rang) => ({
          "Règle simple": simples[rang] ?? "",
          Plan: retenus[rang] ?? "",
        })),
        conclusion: { "Critère simple": dit(simple), "Critère du plan": dit(plan.critere) },
      };
    },
  ),
]);
