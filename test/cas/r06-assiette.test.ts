import { DEDUCTIONS } from "../../src/calcul/domaine/hypotheses";
import type { ConstatDeCalcul } from "../../src/calcul/resultat";
import { fois, hypothese, ICI, ici, liberation, logement } from "../calcul/constructeurs";
import { chiffre, dit, enPhrase, entier, liste, nombre, ouiNon, ouVide, phrase } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

function signales(constats: readonly ConstatDeCalcul[]): readonly string[] {
  return constats.map((constat) =>
    constat.type === "deductionsVides"
      ? enPhrase(constat.type, ...constat.deductions)
      : enPhrase(constat.type),
  );
}

function avantLePlancher(constats: readonly ConstatDeCalcul[]): string | null {
  const negative = constats.find((constat) => constat.type === "assietteNegative");
  return negative === undefined ? null : dit(negative.exacte);
}

const estimation = ouVide(nombre);
const UN_SUR_DIX = { logements: fois(100, logement()), liberations: fois(10, liberation()) };

verifierLesCas("r06-assiette", [
  parLigne(
    "De la rotation à l'assiette",
    {
      donnees: {
        ...{ Soumis: entier, "Hors flux": entier, Libérations: entier, "Taux retenu": estimation },
        ...{ Mutations: estimation, ANRU: estimation, ORCOD: estimation, LHI: estimation, Vente: estimation },
      },
      attendu: {
        ...{ "Taux utilisé": chiffre, Assiette: chiffre, "Avant le plancher": ouVide(chiffre) },
        Signalé: liste(phrase),
      },
    },
    (cas) => {
      const { Mutations: mutations, ANRU: anru, ORCOD: orcod, LHI: lhi, Vente: vente } = cas;
      const deductions = { mutations, anru, orcod, lhi, vente };
      const resultat = ici({
        logements: [
          ...fois(cas.Soumis, logement()),
          ...fois(cas["Hors flux"], logement({ exclusion: "defense" })),
          logement({ nature: "etudiant" }),
        ],
        liberations: fois(cas.Libérations, liberation()),
        hypotheses: [hypothese({}, { deductions, tauxRetenu: cas["Taux retenu"] })],
      });
      for (const nom of DEDUCTIONS) expect(dit(resultat.deductions[nom])).toBe(dit(deductions[nom] ?? 0));
      return {
        "Taux utilisé": dit(resultat.tauxUtilise),
        Assiette: dit(resultat.assiette),
        "Avant le plancher": avantLePlancher(resultat.constats),
        Signalé: signales(resultat.constats),
      };
    },
  ),

  parLigne(
    "Quand il n'y a pas de quoi calculer",
    {
      donnees: { "Hypothèses saisies": ouiNon, "Périmètre bloqué": ouiNon },
      attendu: { "Taux utilisé": chiffre, Assiette: chiffre, Signalé: liste(phrase) },
    },
    (cas) => {
      const resultat = ici({
        ...UN_SUR_DIX,
        hypotheses: cas["Hypothèses saisies"] ? [hypothese()] : [],
        bloques: cas["Périmètre bloqué"] ? [ICI] : [],
      });
      return {
        "Taux utilisé": dit(resultat.tauxUtilise),
        Assiette: dit(resultat.assiette),
        Signalé: signales(resultat.constats),
      };
    },
  ),
]);
