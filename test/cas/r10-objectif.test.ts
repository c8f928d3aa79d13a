import { saisie } from "../../src/calcul/chiffres";
import { EXCLUSIONS } from "../../src/calcul/domaine/codes";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import {
  departager,
  preparerParts,
  repartir,
  servir,
  volumeEstime,
} from "../../src/calcul/regles/r10-objectif";
import {
  fois,
  hypothese,
  ICI,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { chiffre, dit, entier, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe } from "./lecture/table";

verifierLesCas("r10-objectif", [
  parGroupe(
    "Du volume à l'objectif",
    {
      commun: { Assiette: nombre },
      donnees: { Code: texte, Part: nombre },
      attendu: { Volume: chiffre, Objectif: chiffre, Départage: ouVide(texte) },
      conclusion: {},
    },
    (lignes, { Assiette: assiette }) => {
      const parts = lignes.map(({ Code: code, Part: part }) => ({ code, part }));
      const objectifs = repartir(parts, assiette);
      const aServir = preparerParts(
        parts.map(({ code }) => code),
        parts.map(({ part }) => part),
      );
      const departages = departager(aServir, servir(aServir, assiette));
      const chiffres = parts.map(({ part }, rang) => {
        const volume = volumeEstime(saisie("partRetenue", "R10", part), saisie("assiette", "R6", assiette));
        const { par, servi, exAequo } = departages[rang] ?? {};
        const decide =
          par === undefined ? null : `${par}, ${servi ? "servi" : "non servi"}, ${String(exAequo)}`;
        return { Volume: dit(volume), Objectif: dit(objectifs[rang] ?? -1), Départage: decide };
      });
      return { lignes: chiffres, conclusion: {} };
    },
  ),

  parGroupe(
    "La part retenue",
    {
      commun: { "Périmètre bloqué": ouiNon },
      donnees: {
        ...{ Réservataire: texte, Réservations: entier },
        ...{ Territoire: ouVide(texte), Engagement: ouVide(nombre) },
      },
      attendu: { Part: chiffre, "Part retenue": chiffre, Volume: chiffre, Objectif: chiffre },
      conclusion: { "Somme au-delà de 100 %": ouVide(chiffre) },
    },
    (lignes, commun) => {
      const reserves = lignes.filter(({ Réservataire: code }) => code !== NON_RESERVE);
      const resultat = ici({
        logements: lignes.flatMap(({ Réservataire: code, Réservations: combien }) =>
          fois(combien, logement({ reservataire: code === NON_RESERVE ? null : code })),
        ),
        liberations: fois(10, liberation()),
        reservataires: reserves.map(({ Réservataire: code, Territoire: territoire, Engagement }) =>
          reservataire(code, { territoire, engagement: Engagement }),
        ),
        bloques: commun["Périmètre bloqué"] ? [ICI] : [],
      });
      const constat = resultat.constats.find(({ type }) => type === "partsAuDelaDeCent");
      const somme = constat?.type === "partsAuDelaDeCent" ? dit(constat.somme) : null;
      return {
        lignes: lignes.map((cas) => {
          const { part, partRetenue, volumeEstime: volume, objectif } = ligne(resultat, cas.Réservataire);
          return {
            ...{ Part: dit(part), "Part retenue": dit(partRetenue) },
            ...{ Volume: dit(volume), Objectif: dit(objectif) },
          };
        }),
        conclusion: { "Somme au-delà de 100 %": somme },
      };
    },
  ),

  parGroupe(
    "L'exemple du référentiel, de bout en bout",
    {
      commun: {
        ...{ Dénominateur: parmi(["parc", "soumis"]), Libérations: entier },
        ...{ Mutations: entier, ANRU: entier },
      },
      donnees: { Logements: entier, Exclusion: parmi(EXCLUSIONS), Réservataire: ouVide(texte) },
      attendu: {},
      conclusion: {
        ...{ Parc: chiffre, "Parc de rotation": chiffre, "Parc soumis": chiffre, Taux: chiffre },
        ...{ Assiette: chiffre, "Part du Département": chiffre, "Objectif du Département": chiffre },
        "Objectif non réservé": chiffre,
      },
    },
    (lignes, { Dénominateur: denominateur, Libérations: liberees, Mutations: mutations, ANRU: anru }) => {
      const resultat = ici({
        logements: lignes.flatMap(({ Logements: combien, Exclusion: exclusion, Réservataire: code }) =>
          fois(combien, logement({ exclusion, reservataire: code })),
        ),
        liberations: fois(liberees, liberation()),
        reservataires: [reservataire("CD31", { categorie: "departement" })],
        hypotheses: [hypothese({ mutations, anru })],
        parametres: { denominateur },
      });
      const departement = ligne(resultat, "CD31");
      const conclusion = {
        ...{ Parc: dit(resultat.parc), "Parc de rotation": dit(resultat.parcDeRotation) },
        ...{ "Parc soumis": dit(resultat.parcSoumis), Taux: dit(resultat.tauxDeRotation) },
        ...{ Assiette: dit(resultat.assiette), "Part du Département": dit(departement.part) },
        "Objectif du Département": dit(departement.objectif),
        "Objectif non réservé": dit(ligne(resultat, NON_RESERVE).objectif),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
