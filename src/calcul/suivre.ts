import { cumul, type Periode } from "./agregats/chronologie";
import type { AgregatDeSuivi, AgregatsDeSuivi } from "./agregats/suivi";
import type { Bilan, BilanDePerimetre, LigneDeBilan } from "./bilan";
import { compte, saisie } from "./chiffres";
import type { Chiffre } from "./domaine/chiffre";
import { jour, type Jour } from "./domaine/jour";
import type { ParametresDeSuivi } from "./domaine/parametresDeSuivi";
import { clePerimetre, comparerTextes, type Perimetre } from "./domaine/perimetre";
import type { ReglesDeDecompte } from "./domaine/reglesDeDecompte";
import { NON_RESERVE, type Reservataire } from "./domaine/reservataire";
import type { Fraction } from "./nombres/fraction";
import { ligneDeBilan } from "./perimetre/bilan";
import { annuaire, reservataireDans, type Annuaire } from "./perimetre/entrees";
import { avancement, type Avancement } from "./regles/r17-bilan";
import type { LigneDeFlux, Resultat } from "./resultat";

/** Everything that the bilan needs beside the flux and the counters. */
export interface EntreesDeSuivi {
  /** Those that the flux was calculated from. */
  readonly reservataires: readonly Reservataire[];
  readonly regles: (reservataire: string, perimetre: Perimetre) => ReglesDeDecompte;
  readonly parametres: ParametresDeSuivi;
  /** The day at whose end the bilan is made. */
  readonly date: Jour;
  /** The landlord's own total of the year's attributions; null: those of the workbook are added up. */
  readonly attributionsSaisies: (perimetre: Perimetre) => Fraction | null;
}

/** The entries of a run, with what every périmètre needs of them. */
interface Preparation extends EntreesDeSuivi {
  readonly annuaire: Annuaire;
  readonly periode: Periode;
  readonly avancement: Avancement;
}

/** A périmètre known by its flux, by its mises à disposition, or by both. */
interface Matiere {
  readonly perimetre: Perimetre;
  readonly flux: readonly LigneDeFlux[];
  readonly suivis: ReadonlyMap<string, AgregatDeSuivi>;
}

const SANS_MISE: AgregatDeSuivi = { mesures: new Map(), publics: new Map() };

function matieres(resultat: Resultat, agregats: AgregatsDeSuivi): readonly Matiere[] {
  const parCle = new Map<string, Matiere>();
  for (const { perimetre, flux } of resultat.perimetres)
    parCle.set(clePerimetre(perimetre), { perimetre, flux, suivis: new Map() });
  for (const duBailleur of agregats.values())
    for (const { perimetre, reservataires } of duBailleur.values()) {
      const cle = clePerimetre(perimetre);
      parCle.set(cle, { perimetre, flux: parCle.get(cle)?.flux ?? [], suivis: reservataires });
    }
  const ordonnees = [...parCle].sort(([a], [b]) => comparerTextes(a, b));
  return ordonnees.map(([, matiere]) => matiere);
}

/** Réservataires of the flux, and those that only a mise à disposition knows; "Non réservé" last. */
function codes({ flux, suivis }: Matiere): readonly string[] {
  const suivisDeFait = [...suivis].flatMap(([code, { mesures }]) => (mesures.size === 0 ? [] : [code]));
  const tous = [...new Set([...flux.map(({ reservataire }) => reservataire), ...suivisDeFait])];
  const reserves = tous.filter((code) => code !== NON_RESERVE).sort(comparerTextes);
  return suivisDeFait.includes(NON_RESERVE) ? [...reserves, NON_RESERVE] : reserves;
}

function identiteDe(
  code: string,
  flux: LigneDeFlux | null,
  { departement, annuaire: lignes }: { departement: string; annuaire: Annuaire },
): Pick<LigneDeBilan, "reservataire" | "nom" | "categorie"> {
  if (flux !== null) return { reservataire: code, nom: flux.nom, categorie: flux.categorie };
  const ligne = reservataireDans(lignes, code, departement);
  return { reservataire: code, nom: ligne?.nom ?? code, categorie: ligne?.categorie ?? "autre" };
}

/** R17: the year's attributions of a périmètre; droits pour un tour and réservataires outside the flux are not in. */
function attributionsDe({ perimetre, suivis }: Matiere, preparation: Preparation): Chiffre {
  const saisies = preparation.attributionsSaisies(perimetre);
  if (saisies !== null) return saisie("attributionsDeLAnnee", "R17", saisies);
  const nombres = [...suivis.values()].map(({ mesures }) => cumul(mesures, "attribues", preparation.periode));
  const ensemble = nombres.reduce((somme, nombre) => somme + nombre, 0);
  const { parametres, periode } = preparation;
  const sujet = { type: "suivi", perimetre, parametres, periode, reservataire: null, public: null } as const;
  return compte("attributionsDeLAnnee", "R17", ensemble, sujet);
}

function bilanDePerimetre(matiere: Matiere, preparation: Preparation): BilanDePerimetre {
  const { perimetre, flux, suivis } = matiere;
  const attributions = attributionsDe(matiere, preparation);
  const { departement } = perimetre;
  const lignes = codes(matiere).flatMap((code) => {
    const regles = preparation.regles(code, perimetre);
    if (regles.gestion === "horsFlux") return [];
    const ligneDeFlux = flux.find(({ reservataire }) => reservataire === code) ?? null;
    const identite = identiteDe(code, ligneDeFlux, { departement, annuaire: preparation.annuaire });
    const suivi = { identite, regles, agregat: suivis.get(code) ?? SANS_MISE, flux: ligneDeFlux };
    return [ligneDeBilan(suivi, { ...preparation, perimetre, attributions })];
  });
  return { perimetre, attributionsDeLAnnee: attributions, lignes };
}

/**
 * R17: the bilan of the year of `resultat` at the end of a day, for every périmètre, from the flux and the counters of the
 * mises à disposition. Before 1 January nothing is counted yet; after 31 December it is the year's own bilan.
 */
export function suivre(resultat: Resultat, agregats: AgregatsDeSuivi, entrees: EntreesDeSuivi): Bilan {
  const { annee } = resultat;
  const { date } = entrees;
  const periode = { debut: jour(annee, 1, 1), fin: Math.min(date, jour(annee, 12, 31)) };
  const avance = avancement(annee, date);
  const rangees = annuaire(entrees.reservataires);
  const preparation: Preparation = { ...entrees, annuaire: rangees, periode, avancement: avance };
  const perimetres = matieres(resultat, agregats).map((matiere) => bilanDePerimetre(matiere, preparation));
  return { annee, date, ...avance, perimetres };
}
