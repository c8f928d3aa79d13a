import type { Alea } from "./alea";
import { DATE, serie, TEXTE } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";
import type { MiseExemple } from "./misesADisposition";
import { OBSERVATION, type LogementExemple } from "./parc";
import { EN_DROITS_UNIQUES } from "./reservataires";

/** A line of Droits acquis. */
interface DroitExemple {
  bailleur: string;
  departement: string;
  programme: string | null;
  reservataire: string;
  nature: string;
  droits: number;
  debut: number | null;
  fin: number | null;
}

const NATURES = ["droit de suite", "DU antérieur", "droit pour un tour"];

function estActif({ debut, fin, miseEnService, sortie }: LogementExemple): boolean {
  const convention = (debut ?? 0) <= OBSERVATION && (fin ?? OBSERVATION) >= OBSERVATION;
  return convention && Number(miseEnService) <= OBSERVATION && (sortie ?? OBSERVATION + 1) > OBSERVATION;
}

function parProgramme(
  logements: readonly LogementExemple[],
): ReadonlyMap<string, readonly LogementExemple[]> {
  const groupes = new Map<string, LogementExemple[]>();
  for (const logement of logements) {
    const { nom } = logement.programme;
    const groupe = groupes.get(nom);
    if (groupe === undefined) groupes.set(nom, [logement]);
    else groupe.push(logement);
  }
  return groupes;
}

/** The droits de suite of a landlord in a département where the réservataire is in droits uniques, as Parc reserves them. */
function droitsDeSuite(parc: readonly LogementExemple[], alea: Alea): DroitExemple[] {
  const reserves = parc.filter(
    ({ reservataire, perimetre }) =>
      reservataire === EN_DROITS_UNIQUES.code && perimetre.departement === EN_DROITS_UNIQUES.departement,
  );
  return [...parProgramme(reserves.filter(estActif))].flatMap(([programme, logements]) => {
    const [premier] = logements;
    if (premier === undefined) return [];
    const { bailleur, departement } = premier.perimetre;
    const reservataire = EN_DROITS_UNIQUES.code;
    const dates = {
      debut: serie(premier.programme.annee + 1, 1, 1),
      fin: serie(alea.entier(2026, 2040), 12, 31),
    };
    const commun = { bailleur, departement, programme, reservataire, nature: "droit de suite" };
    return [{ ...commun, droits: logements.length, ...dates }];
  });
}

/** What was negotiated before, and a programme to come: once for a landlord that has rights of the first kind. */
function autresDroits([premier]: readonly DroitExemple[], alea: Alea): DroitExemple[] {
  if (premier === undefined) return [];
  const anterieur = { ...premier, programme: null, nature: "DU antérieur", debut: serie(2019, 1, 1) };
  return [
    { ...anterieur, droits: alea.entier(1, 3), fin: serie(2028, 12, 31) },
    { ...anterieur, droits: 1, fin: null },
    {
      ...premier,
      ...{ programme: "Les Jardins de l’Orée", droits: alea.entier(5, 9) },
      ...{ debut: serie(2026, 9, 1), fin: serie(2056, 8, 31) },
    },
  ];
}

/** The droits pour un tour that the mises à disposition were marked with. */
function droitsPourUnTour(parcs: readonly LogementExemple[], mises: readonly MiseExemple[]): DroitExemple[] {
  const parRpls = new Map(parcs.map((logement) => [logement.rpls, logement]));
  const droits = new Map<string, DroitExemple>();
  for (const { rpls, reservataire, droitPourUnTour } of mises) {
    const logement = parRpls.get(rpls);
    if (droitPourUnTour !== "oui" || reservataire === null || logement === undefined) continue;
    const { bailleur, departement } = logement.perimetre;
    const programme = logement.programme.nom;
    const cle = [bailleur, departement, programme, reservataire].join("|");
    const dates = { debut: serie(2026, 1, 1), fin: serie(2026, 12, 31) };
    const nouveau = {
      bailleur,
      departement,
      programme,
      reservataire,
      nature: "droit pour un tour",
      droits: 0,
    };
    const droit = droits.get(cle) ?? { ...nouveau, ...dates };
    droits.set(cle, { ...droit, droits: droit.droits + 1 });
  }
  return [...droits.values()];
}

/** All the rights of the example, by landlord, then by nature. */
export function creerDroits(
  parcs: readonly (readonly LogementExemple[])[],
  mises: readonly MiseExemple[],
  alea: Alea,
): DroitExemple[] {
  const acquis = parcs.flatMap((parc) => {
    const suite = droitsDeSuite(parc, alea);
    return [...suite, ...autresDroits(suite, alea)];
  });
  return [...acquis, ...droitsPourUnTour(parcs.flat(), mises)];
}

/** The sheet Droits acquis. Its last two lines are the honest mistakes of a real file. */
export function feuilleDroits(droits: readonly DroitExemple[]): FeuilleExemple {
  const [premier] = droits;
  const fautives: readonly Valeur[][] =
    premier === undefined
      ? []
      : [
          ligne({ ...premier, programme: "Les Jardins de l’Orée", droits: 2.5 }),
          ligne({ ...premier, programme: "Les Jardins de l’Orée", nature: "droit de passage" }),
        ];
  return {
    nom: "Droits acquis",
    table: "tblDroitsAcquis",
    titre: "Droits acquis par programme",
    aide: "Droits de suite et DU antérieurs d’Action Logement dans le Tarn ; droits pour un tour sur les programmes neufs.",
    colonnes: [
      { entete: "Bailleur", largeur: 30 },
      { entete: "Département", largeur: 13, format: TEXTE },
      { entete: "Programme", largeur: 32 },
      { entete: "Réservataire", largeur: 14, format: TEXTE },
      { entete: "Nature du droit", largeur: 20, liste: NATURES },
      { entete: "Droits", largeur: 10, format: "#,##0" },
      { entete: "Début", largeur: 14, format: DATE },
      { entete: "Fin", largeur: 14, format: DATE },
    ],
    lignes: [...droits.map(ligne), ...fautives],
  };
}

function ligne(droit: DroitExemple): Valeur[] {
  const { bailleur, departement, programme, reservataire, nature, droits, debut, fin } = droit;
  return [bailleur, departement, programme, reservataire, nature, droits, debut, fin];
}
