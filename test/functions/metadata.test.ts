import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { EXEMPLES } from "../../src/livraison/exemples";
import { fichierDeLaFonction } from "../../src/livraison/pageDeFonction";
import { pagesDesFonctions } from "../../src/livraison/pagesDesFonctions";
import * as fonctions from "../../src/functions/functions";

/** What the build writes to functions.json, and the associations that it adds to the bundle. */
async function produire() {
  const source = path.resolve(__dirname, "../../src/functions/functions.ts");
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(source);
  const { functions } = JSON.parse(metadataJson) as { functions: Fonction[] };
  return { functions, associate, errors };
}

interface Fonction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
}

describe("Les métadonnées des fonctions", () => {
  it("se produisent sans erreur", async () => {
    expect((await produire()).errors).toEqual([]);
  });

  it("annoncent les fonctions promises, sous des identifiants sans accent", async () => {
    const { functions } = await produire();
    expect(functions.map(({ id }) => id).sort()).toEqual(
      [
        "ASSIETTE",
        "DU",
        "ECHEANCE",
        "INDICATEUR",
        "JOURSOUVRES",
        "PART",
        "REPARTIR",
        "RESERVATIONS",
        "ROTATION",
        "ROTATION.PARC",
        "SOLDE",
        "VOLUME",
      ].sort(),
    );
    for (const { id, name } of functions) expect(id).toBe(name);
  });

  it("associent chaque identifiant à une fonction exportée, et rien de plus", async () => {
    const { functions, associate } = await produire();
    expect(associate.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    expect(associate.map(({ functionName }) => functionName).sort()).toEqual(Object.keys(fonctions).sort());
  });

  it("sont celles des pages d'aide, une pour chaque fonction", async () => {
    const { functions } = await produire();
    const pages = await pagesDesFonctions();
    expect([...pages.keys()]).toEqual(functions.map(({ id }) => fichierDeLaFonction(id)));
    expect(Object.keys(EXEMPLES).sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("décrivent en une phrase chaque fonction et chaque argument", async () => {
    const { functions } = await produire();
    for (const { description, parameters } of functions) {
      expect(description).toMatch(/\.$/);
      for (const parametre of parameters) expect(parametre.description).toMatch(/\.$/);
    }
  });
});
