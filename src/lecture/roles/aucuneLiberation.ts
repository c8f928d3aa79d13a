import type { Agregats } from "../../calcul/agregats/agregats";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type { Blocages } from "../blocages";
import type { Releve } from "../releve";

/** Those whose logements were counted one by one, and not brought by Synthèse. */
function perimetresDuParc({ perimetres }: Agregats): readonly Perimetre[] {
  const agregats = [...perimetres.values()].flatMap((duBailleur) => [...duBailleur.values()]);
  return agregats.filter(({ synthese }) => synthese === undefined).map(({ perimetre }) => perimetre);
}

/** Rows of Libérations (beside `totaux` total lines), and not one counted: the périmètres of Parc have no rate, rather than 0. */
export function arreterSansLiberation(
  releve: Releve,
  { agregats, blocages }: { readonly agregats: Agregats; readonly blocages: Blocages },
  totaux: number,
): void {
  const lignes = releve.lignes();
  const ecartees = lignes.ecartees - totaux;
  const perimetres = lignes.comptees > 0 || ecartees === 0 ? [] : perimetresDuParc(agregats);
  if (perimetres.length === 0) return;
  releve.signaler({ type: "aucuneLiberation", ecartees }, { gravite: "bloquant", champ: "rpls" });
  for (const perimetre of perimetres) blocages.bloquer(perimetre);
}
