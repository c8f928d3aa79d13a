import { compte } from "../../src/calcul/chiffres";
import { NON_RENSEIGNE } from "../../src/calcul/domaine/axes";
import { RESULTATS } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { constatsHorsQpv } from "../../src/calcul/constatsDeSuivi";
import { controlerHorsQpv } from "../../src/calcul/etatHorsQpv";
import { partDeLEtatHorsQpv, seuilAtteint } from "../../src/calcul/regles/r19-etat-hors-qpv";
import { fois } from "../calcul/constructeurs";
import { attribueeEn2025, decrit, detailler } from "../calcul/constructeurs-detail";
import { le } from "../calcul/constructeurs-suivi";
import { chiffre, dit, entier, liste, nombre, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

const verdict = (atteint: boolean | null) => (atteint === null ? "?" : atteint ? "oui" : "non");

verifierLesCas("r19-etat-hors-qpv", [
  parLigne(
    "La part et le seuil",
    {
      donnees: { "À l'État hors QPV": entier, "Attribués hors QPV": entier, Seuil: nombre },
      attendu: { Part: chiffre, Atteint: ouVide(ouiNon) },
    },
    (cas) => {
      const part = partDeLEtatHorsQpv(
        compte("attribuesALEtatHorsQpv", "R19", cas["À l'État hors QPV"]),
        compte("attribuesHorsQpv", "R19", cas["Attribués hors QPV"]),
      );
      return { Part: dit(part), Atteint: seuilAtteint(part, cas.Seuil) };
    },
  ),

  parGroupe(
    "Dans le périmètre et dans chaque commune",
    {
      commun: {},
      donnees: {
        ...{ Nombre: entier, Réservataire: texte, Commune: ouVide(texte), QPV: ouVide(ouiNon) },
        ...{ Résultat: parmi(RESULTATS), "Droit pour un tour": ouiNon },
      },
      attendu: {},
      conclusion: {
        ...{ Part: chiffre, Atteint: ouVide(ouiNon), "Par commune": liste(texte) },
        ...{ "Part proposée": chiffre, "Part hors QPV de l'État": chiffre, "Sans QPV connu": chiffre },
      },
    },
    (lignes) => {
      const mises = lignes.flatMap((cas) => {
        const description = decrit({ commune: cas.Commune, qpv: cas.QPV });
        const particularites = {
          ...{ reservataire: cas.Réservataire, resultat: cas.Résultat, description },
          droitPourUnTour: cas["Droit pour un tour"],
        };
        return fois(cas.Nombre, attribueeEn2025("12/05", particularites));
      });
      const [perimetre, ...communes] = controlerHorsQpv(detailler(mises), {
        annee: 2025,
        periode: { debut: le("01/01/2025"), fin: le("31/12/2025") },
        parametres: SUIVI_PAR_DEFAUT,
        estLEtat: (code) => code === "ETAT",
        stipuleAutrement: () => false,
      });
      if (perimetre === undefined) throw new Error("le périmètre a une ligne");
      const conclusion = {
        ...{ Part: dit(perimetre.part), Atteint: perimetre.atteint },
        "Par commune": communes.map(
          ({ commune, part, atteint }) =>
            `${commune === NON_RENSEIGNE ? "—" : (commune ?? "périmètre")} ${part.etat === "absent" ? "—" : dit(part)} ${verdict(atteint)}`,
        ),
        "Part proposée": dit(perimetre.partProposee),
        "Part hors QPV de l'État": dit(perimetre.partHorsQpvDeLEtat),
        "Sans QPV connu": dit(perimetre.attribuesSansQpv),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),

  parGroupe(
    "La stipulation contraire",
    {
      commun: { "Stipulation contraire": ouiNon },
      donnees: { Nombre: entier, Réservataire: texte, Commune: ouVide(texte) },
      attendu: {},
      conclusion: {
        ...{ "Atteint dans l'ensemble": ouVide(ouiNon), "Par commune": liste(texte) },
        ...{ "Seuil par commune": chiffre, "Communes signalées": liste(texte) },
      },
    },
    (lignes, { "Stipulation contraire": stipule }) => {
      const mises = lignes.flatMap((cas) => {
        const description = decrit({ commune: cas.Commune });
        return fois(cas.Nombre, attribueeEn2025("12/05", { reservataire: cas.Réservataire, description }));
      });
      const controles = controlerHorsQpv(detailler(mises), {
        annee: 2025,
        periode: { debut: le("01/01/2025"), fin: le("31/12/2025") },
        parametres: SUIVI_PAR_DEFAUT,
        estLEtat: (code) => code === "ETAT",
        stipuleAutrement: () => stipule,
      });
      const [perimetre, ...communes] = controles;
      if (perimetre === undefined) throw new Error("le périmètre a une ligne");
      const signalees = constatsHorsQpv(controles, 2026).flatMap((constat) =>
        constat.type === "etatSousLeSeuilEnCommune" ? constat.communes.map((une) => une.commune) : [],
      );
      const conclusion = {
        "Atteint dans l'ensemble": perimetre.atteint,
        "Par commune": communes.map(
          ({ commune, part, atteint }) => `${commune ?? ""} ${dit(part)} ${verdict(atteint)}`,
        ),
        "Seuil par commune": dit(communes[0]?.seuil ?? perimetre.seuil),
        "Communes signalées": signalees,
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
