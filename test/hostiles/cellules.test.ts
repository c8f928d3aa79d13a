import type { Bilan } from "../../src/excel/types";
import type { FichierAEcrire } from "../../src/fichiers/zip";
import { fermerLesPostes } from "../excel/banc";
import { CELLULES, type CelluleHostile } from "./cellules";
import { classeurDe, enregistre, fichiersDuZip, lireFormules, relire } from "./sorties";

jest.setTimeout(180_000);

interface Obtenu {
  readonly flux: Awaited<ReturnType<typeof lireFormules>>;
  readonly rotation: Awaited<ReturnType<typeof lireFormules>>;
  readonly csv: readonly string[];
  readonly json: string;
  readonly documents: readonly FichierAEcrire[];
}

let obtenu: Obtenu;

const enTexte = (fichier: FichierAEcrire | undefined) => new TextDecoder().decode(fichier?.octets);
const codeDe = (cas: CelluleHostile) => `R${String(CELLULES.indexOf(cas))}`;

async function exports(bilan: Bilan): Promise<Pick<Obtenu, "csv" | "json" | "documents">> {
  const codes = CELLULES.map(codeDe);
  const [tableaux, calcul, documents] = [
    await fichiersDuZip(await enregistre(bilan, { type: "tableaux" })),
    await enregistre(bilan, { type: "calcul" }),
    await fichiersDuZip(await enregistre(bilan, { type: "documents", codes, vers: "fichier" })),
  ];
  const flux = enTexte(tableaux.find(({ nom }) => nom === "Flux.csv"));
  return { csv: flux.split("\r\n"), json: enTexte(calcul), documents };
}

beforeAll(async () => {
  const un = classeurDe(CELLULES.map(({ texte }) => texte));
  const issue = await un.calculer();
  if (issue.type !== "reussi") throw new Error(issue.type);
  obtenu = {
    flux: await lireFormules(un, "Flux"),
    rotation: await lireFormules(un, "Rotation"),
    ...(await exports(issue)),
  };
});
afterAll(fermerLesPostes);

const enTable = CELLULES.map((cas) => [cas.quoi, cas.attendu, cas] as const);

/** La cellule d'une ligne que sa clé désigne. */
function cellule(
  lignes: readonly unknown[][],
  colonne: number,
  convient: (ligne: unknown[]) => boolean,
): unknown {
  return lignes.find(convient)?.[colonne];
}

describe("Un texte hostile, nom d'un réservataire et d'un bailleur", () => {
  it.each(enTable)("%s %s dans les feuilles de résultats", (_quoi, _attendu, cas) => {
    const { flux, rotation } = obtenu;
    const sienne = (ligne: unknown[]) => ligne[2] === codeDe(cas);
    expect(cellule(flux.values, 3, sienne)).toBe(cas.montre);
    expect(cellule(flux.formulas, 3, sienne)).toBe(cas.montre);
    expect(cellule(rotation.formulas, 0, ([nom]) => nom === cas.montre)).toBe(cas.montre);
  });

  it.each(enTable)("%s %s dans le fichier CSV", (_quoi, _attendu, cas) => {
    const [ligne = ""] = obtenu.csv.filter((une) => une.startsWith(`Habitat;31;${codeDe(cas)};`));
    const champ = /[;"]/.test(cas.csv) ? `"${cas.csv.replaceAll('"', '""')}"` : cas.csv;
    expect(ligne.slice(`Habitat;31;${codeDe(cas)};`.length).startsWith(`${champ};`)).toBe(true);
  });

  it.each(enTable)("%s %s dans le calcul en JSON", (_quoi, _attendu, { lu }) => {
    expect(obtenu.json).toContain(JSON.stringify(lu));
  });

  it.each(enTable)("%s %s dans un document qu'Excel ouvre, sous un nom sûr", async (_quoi, _attendu, cas) => {
    const nom = `Flux 2026 - ${codeDe(cas)} - ${cas.fichier}.xlsx`;
    const document = obtenu.documents.find((un) => un.nom === nom);
    if (document === undefined) throw new Error(`Pas de ${nom}`);
    const { textes, ...reste } = await relire(document);
    expect(textes).toContain(cas.montre);
    expect(reste).toMatchObject({ formules: 0, illisibles: 0 });
    expect(reste.plusLong).toBeLessThan(32_767);
    expect(reste.enTeteLePlusLong).toBeLessThan(256);
  });
});
