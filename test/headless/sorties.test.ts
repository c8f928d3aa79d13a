import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sorties } from "../../src/atelier/commande/demande";
import { EchecDeCommande } from "../../src/atelier/commande/echec";
import { executer } from "../../src/atelier/commande/executer";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { fichierDe, numero, saisie } from "./support/classeur";
import { SANS_AUTRE_SORTIE, AUJOURDHUI } from "./support/commande";
import { valeursDe } from "./support/feuilles";

jest.setTimeout(120_000);

let dossier: string;
const dans = (nom: string): string => join(dossier, nom);

beforeEach(async () => {
  dossier = await mkdtemp(join(tmpdir(), "sorties-"));
});
afterEach(async () => {
  await rm(dossier, { recursive: true });
});

/** Two réservataires, one of whom has a hostile name. */
function deuxReservataires() {
  const { Parc, Libérations, Réservataires } = saisie();
  const parc = Parc.map((ligne, rang) =>
    rang > 30 ? ligne.map((valeur, colonne) => (colonne === 3 ? "V/1" : valeur)) : ligne,
  );
  return { Parc: parc, Libérations, Réservataires: [...Réservataires, ["V/1", "=1+1 ../Ville?", "Commune"]] };
}

async function lancer(sorties: Partial<Sorties>): Promise<readonly string[]> {
  await writeFile(dans("e.xlsx"), await fichierDe(deuxReservataires()));
  const demande = {
    entree: dans("e.xlsx"),
    sortie: dans("s.xlsx"),
    date: null,
    ...SANS_AUTRE_SORTIE,
    ...sorties,
  };
  return executer(demande, { aujourdhui: AUJOURDHUI, version: "essai" });
}

describe("À côté du classeur, la commande écrit", () => {
  it("un classeur par réservataire, sous un nom sûr, avec ses seuls logements", async () => {
    const resume = await lancer({ documents: dans("envois") });
    expect(resume.at(-1)).toBe(`2 classeurs de réservataires dans « ${dans("envois")} ».`);
    expect((await readdir(dans("envois"))).sort()).toEqual([
      "Flux 2026 - CD31 - Haute-Garonne.xlsx",
      "Flux 2026 - V-1 - =1+1 ..-Ville-.xlsx",
    ]);
    const lus = new Uint8Array(await readFile(dans("envois/Flux 2026 - V-1 - =1+1 ..-Ville-.xlsx")));
    const classeur = await readWorkbook(lus);
    const [, titre, , entete, ...lignes] = valeursDe(classeur, "Logements réservés");
    expect([titre?.[0], entete?.[0]]).toEqual(["=1+1 ../Ville?", "N° RPLS"]);
    expect(lignes.map(([rpls]) => rpls)).toEqual(Array.from({ length: 10 }, (_, rang) => numero(rang + 31)));
  });

  it("un fichier CSV par feuille de résultats et le calcul en JSON", async () => {
    const resume = await lancer({ csv: dans("tables"), json: dans("calcul.json") });
    const csv = await readdir(dans("tables"));
    expect(resume.slice(-2)).toEqual([
      `${String(csv.length)} fichiers CSV dans « ${dans("tables")} ».`,
      `Le calcul et ses explications dans « ${dans("calcul.json")} ».`,
    ]);
    const flux = await readFile(dans("tables/Flux.csv"), "utf8");
    expect(flux.split("\r\n").find((ligne) => ligne.startsWith("Bailleur;31;V/1"))).toMatch(
      /^Bailleur;31;V\/1;'=1\+1 \.\.\/Ville\?;10;0,25;0,25;1;1;/,
    );
    const calcul = JSON.parse(await readFile(dans("calcul.json"), "utf8")) as { annee: number };
    expect(calcul.annee).toBe(2026);
  });

  it("rien quand un chemin ne convient pas", async () => {
    await writeFile(dans("occupe"), "");
    const phrases = async (sorties: Partial<Sorties>) => {
      const echec: unknown = await lancer(sorties).catch((erreur: unknown) => erreur);
      return echec instanceof EchecDeCommande ? echec.message : "";
    };
    expect(await phrases({ documents: dans("occupe") })).toMatch(
      /occupe » ne peut pas être écrit \(ENOTDIR\)/,
    );
    expect(await phrases({ json: dans("calcul.txt") })).toMatch(/doit être un nom de fichier \.json\.$/);
    expect((await readdir(dossier)).sort()).toEqual(["e.xlsx", "occupe"]);
  });
});
