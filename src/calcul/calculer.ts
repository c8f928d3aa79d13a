import type { AgregatPerimetre, Agregats } from "./agregats/agregats";
import { clePerimetre, comparerTextes } from "./domaine/perimetre";
import { calculerBase, constatsDeBase } from "./perimetre/base";
import { comptagesDe } from "./perimetre/comptages";
import { hypotheseDe, ranger, type Entrees, type EntreesRangees } from "./perimetre/entrees";
import { calculerFlux } from "./perimetre/flux";
import type { Resultat, ResultatPerimetre } from "./resultat";

function calculerPerimetre(agregat: AgregatPerimetre, entrees: EntreesRangees): ResultatPerimetre {
  const { perimetre } = agregat;
  const hypothese = hypotheseDe(entrees, perimetre, null);
  const comptages = comptagesDe(agregat, entrees.parametresPour(perimetre));
  const base = calculerBase(comptages, { hypothese, bloque: entrees.estBloque(perimetre) });
  const { constats, ...flux } = calculerFlux(agregat, base, entrees);
  return { ...base, ...flux, constats: [...constatsDeBase(base, hypothese), ...constats] };
}

/** The counters of each périmètre in order of landlord, then département; one whose rows were all taken back is none. */
export function agregatsOrdonnes({ perimetres }: Agregats): readonly AgregatPerimetre[] {
  return [...perimetres.values()]
    .flatMap((duBailleur) => [...duBailleur.values()])
    .filter(({ parc, liberations, synthese }) => synthese !== undefined || !parc.vide || !liberations.vide)
    .sort((a, b) => comparerTextes(clePerimetre(a.perimetre), clePerimetre(b.perimetre)));
}

/** R1 to R12 on the counters of a workbook: one result per landlord × département. Reads no cell, keeps no state. */
export function calculer(agregats: Agregats, entrees: Entrees): Resultat {
  const rangees = ranger(entrees, agregats.annee);
  return {
    annee: agregats.annee,
    observation: agregats.observation,
    perimetres: agregatsOrdonnes(agregats).map((agregat) => calculerPerimetre(agregat, rangees)),
  };
}
