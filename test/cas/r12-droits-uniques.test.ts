import { CATEGORIES } from "../../src/calcul/domaine/codes";
import { NATURES_DE_DROIT, type DroitAcquis } from "../../src/calcul/domaine/droitAcquis";
import { METHODES_DE_CONVERSION } from "../../src/calcul/domaine/reservataire";
import {
  ENTREES_DE_DROIT,
  entreeDansLAnnee,
  estEnDroitsUniques,
} from "../../src/calcul/regles/r12-droits-uniques";
import { droitAcquis, ici, ligne, reservataire } from "../calcul/constructeurs";
import { EN_DROITS_UNIQUES } from "../calcul/constructeurs-droits";
import { chiffre, date, dit, entier, liste, ouiNon, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne, type Valeurs } from "./lecture/table";

const DATES = { Début: ouVide(date), Fin: ouVide(date) };
const DROIT = { Programme: ouVide(texte), Nature: parmi(NATURES_DE_DROIT), Droits: entier, ...DATES };

function droitDuCas({ Programme: programme, Nature: nature, Droits, Début, Fin }: Valeurs<typeof DROIT>) {
  return droitAcquis({ programme, nature, droits: Droits, debut: Début, fin: Fin });
}

function enDroitsUniques(droitsAcquis: readonly DroitAcquis[]) {
  const resultat = ici({ ...EN_DROITS_UNIQUES, droitsAcquis });
  const [droits] = resultat.droitsUniques;
  if (droits === undefined) throw new Error("personne n'est en droits uniques");
  return { resultat, droits };
}

verifierLesCas("r12-droits-uniques", [
  parLigne(
    "Quand un droit entre dans l'année",
    {
      donnees: { Année: entier, Nature: parmi(NATURES_DE_DROIT), ...DATES },
      attendu: { Entrée: ouVide(parmi(ENTREES_DE_DROIT)) },
    },
    ({ Année: annee, Nature: nature, Début: debut, Fin: fin }) => ({
      Entrée: entreeDansLAnnee(droitAcquis({ nature, debut, fin }), annee),
    }),
  ),

  parLigne(
    "Qui peut choisir l'option",
    {
      donnees: { Catégorie: parmi(CATEGORIES), Méthode: ouVide(parmi(METHODES_DE_CONVERSION)) },
      attendu: { Option: ouiNon },
    },
    ({ Catégorie: categorie, Méthode: methode }) => ({
      Option: estEnDroitsUniques(reservataire("AL", { categorie, methode })),
    }),
  ),

  parGroupe(
    "Les droits uniques de l'année",
    {
      commun: {},
      donnees: DROIT,
      attendu: {},
      conclusion: {
        ...{ "Par programme": liste(texte), "Droits uniques": chiffre },
        ...{ Objectif: chiffre, "Capacité dépassée": ouiNon },
      },
    },
    (lignes) => {
      const { resultat, droits } = enDroitsUniques(lignes.map(droitDuCas));
      const conclusion = {
        "Par programme": droits.lignes.map(
          ({ programme, droitsUniques }) => `${programme ?? "—"} ${dit(droitsUniques)}`,
        ),
        "Droits uniques": dit(droits.droitsUniques),
        Objectif: dit(ligne(resultat, "AL").objectif),
        "Capacité dépassée": resultat.constats.some(({ type }) => type === "capaciteDepassee"),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),

  parGroupe(
    "La projection",
    {
      commun: {},
      donnees: DROIT,
      attendu: {},
      conclusion: {
        2026: chiffre,
        2027: chiffre,
        2028: chiffre,
        2029: chiffre,
        2030: chiffre,
        2036: chiffre,
      },
    },
    (lignes) => {
      const { projection } = enDroitsUniques(lignes.map(droitDuCas)).droits;
      expect(projection).toHaveLength(11);
      const de = (annee: number) => {
        const trouvee = projection.find((une) => une.annee === annee);
        return trouvee === undefined ? "" : dit(trouvee.droitsUniques);
      };
      const conclusion = {
        ...{ 2026: de(2026), 2027: de(2027), 2028: de(2028) },
        ...{ 2029: de(2029), 2030: de(2030), 2036: de(2036) },
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
