import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesDeLaRegle } from "../../../src/calcul/registre/regles";
import { citation } from "../../../src/calcul/registre/textes";
import { lireFiche, type Fiche, type Section } from "./markdown";
import { casDe, type Table } from "./table";

export const DOSSIER = join(__dirname, "..");

function verifierLaFiche(regle: number, { titre, sources, sections }: Fiche, tables: readonly Table[]): void {
  it("nomme sa règle, et pour source celle du registre", () => {
    expect(titre).toMatch(new RegExp(`^R${regle} — .`));
    expect(sources).toEqual(sourcesDeLaRegle(`R${regle}`).map(citation));
  });

  it("a les tables que l'on sait vérifier, ni plus ni moins", () => {
    expect(sections.map((une) => une.titre)).toEqual(tables.map((une) => une.titre));
  });
}

function verifierLaTable({ titre, entetes, verifier }: Table, section: Section | undefined): void {
  const cas = section === undefined ? [] : casDe(section);

  describe(titre, () => {
    it("a ses colonnes, au moins un cas, et un nom par cas", () => {
      const noms = cas.map(({ nom }) => nom);
      expect(section?.entetes).toEqual(entetes);
      expect(noms).not.toContain("");
      expect(noms).toEqual([...new Set(noms)]);
      expect(noms.length).toBeGreaterThan(0);
    });

    for (const un of cas)
      it(`${un.nom} (ligne ${un.lignes[0]?.numero ?? 0})`, () => {
        verifier(un);
      });
  });
}

/**
 * Checks the case tables of a rule: `nom` is that of the Markdown file beside the test, "r01-presence" for R1. One test
 * per case; nothing is calculated outside of them.
 */
export function verifierLesCas(nom: string, tables: readonly Table[]): void {
  const fiche = lireFiche(readFileSync(join(DOSSIER, `${nom}.md`), "utf8"));
  describe(fiche.titre, () => {
    verifierLaFiche(Number(nom.slice(1, 3)), fiche, tables);
    for (const table of tables)
      verifierLaTable(
        table,
        fiche.sections.find(({ titre }) => titre === table.titre),
      );
  });
}
