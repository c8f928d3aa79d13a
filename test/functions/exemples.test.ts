import { jour } from "../../src/calcul/domaine/jour";
import * as fonctions from "../../src/functions/functions";
import { executer } from "../../src/functions/executer";
import { indicateurDe } from "../../src/functions/indicateur";
import { EXEMPLES, type Exemple } from "../../src/livraison/exemples";
import { cellulesDeLExemple, dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { feuilles } from "../restitution/constructeurs";
import { refusDeLAppel } from "./executer";

const CELLULES = cellulesDeLExemple();
const RESULTATS = feuilles(resultatDeLExemple(), dossierDeLExemple())
  .filter(({ nom }) => ["Rotation", "Assiette", "Flux"].includes(nom))
  .map(({ colonnes, lignes }) => ({ entetes: colonnes.map(({ entete }) => entete), lignes }));

/** What a French formula hands over: a number, a percentage, a text, a date, a column of shares, a table of the example. */
function argument(ecrit: string): unknown {
  const [, tableau] = /^\{(.*)\}$/.exec(ecrit) ?? [];
  if (tableau !== undefined) return tableau.split(";").map((un) => [argument(un)]);
  const [, annee, mois, quantieme] = /^DATE\((\d+);(\d+);(\d+)\)$/.exec(ecrit) ?? [];
  if (annee !== undefined) return jour(Number(annee), Number(mois), Number(quantieme));
  if (ecrit === "tblParc[#Tout]") return CELLULES.Parc;
  if (ecrit === "tblLiberations[#Tout]") return CELLULES.Libérations;
  if (ecrit.startsWith('"')) return ecrit.slice(1, -1);
  const nombre = Number(ecrit.replace(",", ".").replace("%", "e-2"));
  if (Number.isNaN(nombre)) throw new Error(`argument : ${ecrit}`);
  return nombre;
}

/** The arguments of a formula: no ; inside brackets of any kind parts two of them. */
function argumentsDe(formule: string): readonly unknown[] {
  const interieur = formule.slice(formule.indexOf("(") + 1, -1);
  return (interieur.match(/(?:\{[^}]*\}|\([^)]*\)|"[^"]*"|[^;])+/g) ?? []).map(argument);
}

const NOMS: Readonly<Record<string, keyof typeof fonctions>> = {
  ...{ ROTATION: "rotation", ASSIETTE: "assiette", PART: "part", VOLUME: "volume", REPARTIR: "repartir" },
  ...{ DU: "du", SOLDE: "solde", ECHEANCE: "echeance", JOURSOUVRES: "joursOuvres" },
  ...{ "ROTATION.PARC": "rotationParc", RESERVATIONS: "reservations" },
};

function appeler(id: string, recus: readonly unknown[]): Promise<unknown> {
  if (id === "INDICATEUR") {
    const [nom, bailleur, departement, reservataire = null] = recus;
    return Promise.resolve().then(() =>
      executer(() => indicateurDe(RESULTATS, { nom, bailleur, departement, reservataire })),
    );
  }
  const appelee = fonctions[NOMS[id] ?? "rotation"] as (...recus: readonly unknown[]) => unknown;
  return Promise.resolve().then(() => appelee(...recus));
}

/** A number as the cell of the page's example shows it. */
function montre(valeur: unknown, attendu: string): string {
  if (Array.isArray(valeur)) return valeur.flat().join(" ; ");
  const nombre = valeur as number;
  if (attendu.endsWith("%")) return `${String(Number((nombre * 100).toFixed(2))).replace(".", ",")} %`;
  const [, jj, mm, aaaa] = /^(\d+)\/(\d+)\/(\d+)$/.exec(attendu) ?? [];
  if (jj !== undefined)
    return nombre === jour(Number(aaaa), Number(mm), Number(jj)) ? attendu : String(nombre);
  return String(nombre).replace(".", ",");
}

async function obtenir(id: string, { formule, montre: attendu, phrase }: Exemple): Promise<Exemple> {
  const appel = appeler(id, argumentsDe(formule));
  if (phrase === undefined) return { formule, montre: montre(await appel, attendu) };
  const [code, dite] = await refusDeLAppel(appel);
  return { formule, montre: code === "#VALUE!" ? "#VALEUR!" : code, phrase: dite };
}

const TOUS = Object.entries(EXEMPLES).flatMap(([id, exemples]) =>
  exemples.map((un) => [un.formule, id, un] as const),
);

describe("Les exemples des fonctions", () => {
  it.each(TOUS)("%s donne ce que dit sa page", async (_formule, id, exemple) => {
    expect(await obtenir(id, exemple)).toEqual(exemple);
  });
});
