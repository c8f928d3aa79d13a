import { diagnostiquer } from "../../src/calcul/diagnostiquer";
import { MOTIFS } from "../../src/calcul/domaine/codes";
import { TYPOLOGIES, type LiberationDecrite } from "../../src/calcul/domaine/description";
import { pression } from "../../src/calcul/regles/r28-diagnostic-partage";
import { calculerSituation, fois, ICI, liberation, reservataire } from "../calcul/constructeurs";
import { decrit, parcDecrit } from "../calcul/constructeurs-description";
import { chiffre, date, dit, entier, nombre, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne, type Valeurs } from "./lecture/table";
import { TERRITOIRE, territoireVise } from "./lecture/territoire";

const LOGEMENTS = {
  ...{ Nombre: entier, Département: texte, Commune: ouVide(texte), EPCI: ouVide(texte) },
  ...{ Typologie: ouVide(parmi(TYPOLOGIES)), Réservataire: ouVide(texte) },
  ...{ "Sortie du parc": ouVide(date), "Fin convention": ouVide(date) },
  ...{ "Libéré le": ouVide(date), Motif: ouVide(parmi(MOTIFS)) },
};
const RESERVATAIRES = [
  reservataire("AL", { categorie: "action-logement" }),
  reservataire("DEF", { categorie: "defense" }),
];

function duCas(cas: Valeurs<typeof LOGEMENTS>) {
  const { "Libéré le": libereLe, Motif: motif } = cas;
  const particularites = {
    ...{ perimetre: { ...ICI, departement: cas.Département }, commune: cas.Commune, epci: cas.EPCI },
    ...{ reservataire: cas.Réservataire, sortie: cas["Sortie du parc"] },
    finConvention: cas["Fin convention"],
  };
  const un = decrit(null, particularites, { typologie: cas.Typologie });
  const { logement, description } = un;
  const liberations: readonly LiberationDecrite[] =
    libereLe === null || motif === null
      ? []
      : fois(cas.Nombre, { ...liberation({ logement, date: libereLe, motif }), description });
  return { logements: fois(cas.Nombre, un), liberations };
}

verifierLesCas("r28-diagnostic-partage", [
  parLigne(
    "La pression",
    {
      donnees: { Demandes: ouVide(nombre), Attributions: ouVide(nombre) },
      attendu: { "Demandes retenues": chiffre, "Attributions retenues": chiffre, Pression: chiffre },
    },
    ({ Demandes: demandes, Attributions: attributions }) => {
      const trouvee = pression({ demandes, attributions });
      return {
        "Demandes retenues": dit(trouvee.demandes),
        "Attributions retenues": dit(trouvee.attributions),
        Pression: dit(trouvee.pression),
      };
    },
  ),

  parGroupe(
    "Le parc du classeur en regard de la demande",
    {
      commun: { ...TERRITOIRE, "Typologie demandée": ouVide(parmi(TYPOLOGIES)) },
      donnees: LOGEMENTS,
      attendu: {},
      conclusion: { Logements: chiffre, Réservations: chiffre, Libérations: chiffre },
    },
    (lignes, { Territoire: type, Lieu: lieu, "Typologie demandée": typologie }) => {
      const groupes = lignes.map(duCas);
      const logements = groupes.flatMap((un) => un.logements);
      const liberations = groupes.flatMap((un) => un.liberations);
      const resultat = calculerSituation({
        ...{ logements: logements.map(({ logement }) => logement), liberations },
        reservataires: RESERVATAIRES,
      });
      const demande = {
        territoire: territoireVise(type, lieu),
        typologie,
        demandes: null,
        attributions: null,
      };
      const parc = { ...parcDecrit(...logements), liberations: () => liberations };
      const [ligne] = diagnostiquer([demande], parc, resultat);
      if (ligne === undefined) throw new Error("une demande a sa ligne");
      const conclusion = {
        ...{ Logements: dit(ligne.logements), Réservations: dit(ligne.reservations) },
        Libérations: dit(ligne.liberations),
      };
      return { lignes: lignes.map(() => ({})), conclusion };
    },
  ),
]);
