import { dateCivile } from "../../src/calcul/domaine/jour";
import {
  ajouterJoursOuvres,
  estOuvre,
  joursFeries,
  joursOuvres,
} from "../../src/calcul/regles/r21-jours-ouvres";
import { ajouterMois } from "../../src/calcul/regles/r21-mois-calendaires";
import { ecrire } from "../calcul/constructeurs-suivi";
import { date, entier, ouiNon, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

/** The column Année says of which year the case is; it must be that of its date. */
function verifierLAnnee(annee: number, jour: number): void {
  expect(dateCivile(jour).annee).toBe(annee);
}

verifierLesCas("r21-jours-ouvres", [
  parLigne(
    "Ajouter des jours ouvrés",
    {
      donnees: {
        ...{ Année: entier, Départ: date, Jours: entier },
        Calendrier: parmi(["metropole", "alsaceMoselle"]),
      },
      attendu: { Échéance: texte },
    },
    ({ Année, Départ: depart, Jours: nombre, Calendrier: calendrier }) => {
      verifierLAnnee(Année, depart);
      const echeance = ajouterJoursOuvres(depart, nombre, calendrier);
      expect(joursOuvres(depart, echeance, calendrier)).toBe(nombre);
      return { Échéance: ecrire(echeance) };
    },
  ),

  parLigne(
    "Ce qui est un jour ouvré",
    { donnees: { Année: entier, Jour: date }, attendu: { Métropole: ouiNon, "Alsace-Moselle": ouiNon } },
    ({ Année, Jour: jour }) => {
      verifierLAnnee(Année, jour);
      return { Métropole: estOuvre(jour, "metropole"), "Alsace-Moselle": estOuvre(jour, "alsaceMoselle") };
    },
  ),

  parLigne(
    "La date de Pâques",
    {
      donnees: { Année: entier, "Dimanche de Pâques": date },
      attendu: { "Fériés en Métropole": entier, "Fériés en Alsace-Moselle": entier },
    },
    ({ Année, "Dimanche de Pâques": paques }) => {
      verifierLAnnee(Année, paques);
      const [metropole, alsace] = [joursFeries(Année, "metropole"), joursFeries(Année, "alsaceMoselle")];
      expect([1, 39, 50].map((ecart) => metropole.has(paques + ecart))).toEqual([true, true, true]);
      expect([metropole.has(paques - 2), alsace.has(paques - 2)]).toEqual([false, true]);
      return { "Fériés en Métropole": metropole.size, "Fériés en Alsace-Moselle": alsace.size };
    },
  ),

  parLigne(
    "Ajouter des mois",
    { donnees: { Année: entier, Départ: date, Mois: entier }, attendu: { Échéance: texte } },
    ({ Année, Départ: depart, Mois: nombre }) => {
      verifierLAnnee(Année, depart);
      return { Échéance: ecrire(ajouterMois(depart, nombre)) };
    },
  ),
]);
