import type { AgregatPerimetre, Agregats } from "./agregats/agregats";
import { clePerimetre, comparerTextes } from "./domaine/perimetre";
import { calculerBase } from "./perimetre/base";
import { annuaire, hypotheseDe, type Entrees, type EntreesRangees } from "./perimetre/entrees";
import { calculerFlux } from "./perimetre/flux";
import type { Resultat, ResultatPerimetre } from "./resultat";

function calculerPerimetre(agregat: AgregatPerimetre, entrees: EntreesRangees): ResultatPerimetre {
  const { perimetre } = agregat;
  const parametres = entrees.parametresPour(perimetre);
  const hypothese = hypotheseDe(entrees.hypotheses, perimetre, null);
  const bloque = entrees.estBloque(perimetre);
  const { base, constats } = calculerBase(agregat, { parametres, hypothese, bloque });
  const flux = calculerFlux(agregat, base, entrees);
  return { ...base, flux: flux.flux, constats: [...constats, ...flux.constats] };
}

/** R1 to R11 on the counters of a workbook: one result per landlord × département. Reads no cell, keeps no state. */
export function calculer(agregats: Agregats, entrees: Entrees): Resultat {
  const tous = [...agregats.perimetres.values()].flatMap((duBailleur) => [...duBailleur.values()]);
  const ordonnes = tous.sort((a, b) => comparerTextes(clePerimetre(a.perimetre), clePerimetre(b.perimetre)));
  const rangees = { ...entrees, annuaire: annuaire(entrees.reservataires) };
  return {
    annee: agregats.annee,
    observation: agregats.observation,
    perimetres: ordonnes.map((agregat) => calculerPerimetre(agregat, rangees)),
  };
}
