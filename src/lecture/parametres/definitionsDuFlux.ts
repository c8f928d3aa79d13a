import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../calcul/domaine/parametres";
import { parmi, partDe, type DefinitionDeParametre } from "./definition";

type Options = Readonly<Record<string, Partial<Parametres>>>;
type Plafond = "plafondEtat" | "plafondEtatAgents" | "plafondCollectivites";

function estParDefaut(choix: Partial<Parametres>): boolean {
  const entrees = Object.entries(choix) as [keyof Parametres, Parametres[keyof Parametres]][];
  return entrees.every(([cle, valeur]) => PARAMETRES_PAR_DEFAUT[cle] === valeur);
}

function choix(nom: string, regle: string, options: Options): DefinitionDeParametre {
  const valeurs = Object.entries(options).map(
    ([mot, un]) => [mot, { effet: { sur: "flux", choix: un }, parDefaut: estParDefaut(un) }] as const,
  );
  return { nom, regle, partout: false, lire: parmi(Object.fromEntries(valeurs)) };
}

function plafond(nom: string, cle: Plafond): DefinitionDeParametre {
  const lire = partDe((valeur) => ({ sur: "flux", choix: { [cle]: valeur } }), PARAMETRES_PAR_DEFAUT[cle]);
  return { nom, regle: "R9", partout: false, lire };
}

/** The choices of the flux, which a périmètre may have for itself: names, values, and what each changes. */
export const DEFINITIONS_DU_FLUX: readonly DefinitionDeParametre[] = [
  choix("Méthode du taux de rotation", "R3", {
    Référentiel: { methode: "referentiel" },
    Intermédiaire: { methode: "intermediaire" },
  }),
  choix("Libérations des logements à vendre ou à démolir", "R3", {
    Conserver: { exclureVenteEtDemolition: false },
    Exclure: { exclureVenteEtDemolition: true },
  }),
  choix("Relogements ORCOD et LHI dans les libérations", "R3", {
    Conserver: { exclureOrcodEtLhi: false },
    Exclure: { exclureOrcodEtLhi: true },
  }),
  choix("Étudiants et spécifiques dans le parc soumis", "R5", {
    Exclure: { exclureEtudiantsEtSpecifiques: true },
    Conserver: { exclureEtudiantsEtSpecifiques: false },
  }),
  choix("Dénominateur des parts", "R8", {
    "Parc du bailleur": { denominateur: "parc" },
    "Parc soumis au flux": { denominateur: "soumis" },
    "Parc soumis": { denominateur: "soumis" },
  }),
  choix("Traitement des plafonds", "R9", {
    Signaler: { traitement: "signaler" },
    Plafonner: { traitement: "plafonner" },
  }),
  plafond("Plafond État", "plafondEtat"),
  plafond("Plafond État agents", "plafondEtatAgents"),
  plafond("Plafond collectivités (garantie d'emprunt)", "plafondCollectivites"),
  choix("Part de l'État dans chaque commune", "R19", {
    Contrôler: { etatParCommune: "controler" },
    "Stipulation contraire": { etatParCommune: "stipule" },
  }),
];
