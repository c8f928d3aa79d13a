import { resolve } from "node:path";
import type { Module } from "webpack";
import { readFileSync } from "node:fs";
import { composantsDe } from "../../src/livraison/composants";
import { licences, nomenclature } from "../../src/livraison/nomenclature";
import { lireLOrigine, manifestePour } from "../../src/livraison/origine";

const moduleDe = (chemin: string, joints?: readonly object[]) =>
  ({ resource: chemin === "" ? undefined : resolve(chemin), modules: joints }) as unknown as Module;

describe("L'adresse où le complément sera servi", () => {
  it.each([
    ["https://exemple.fr/flux/", "https://exemple.fr/flux"],
    ["https://exemple.fr/flux", "https://exemple.fr/flux"],
    ["https://flux.exemple.fr:8443", "https://flux.exemple.fr:8443"],
  ])("accepte %s", (origine, attendue) => {
    expect(lireLOrigine(origine)).toBe(attendue);
  });

  it("est celle du poste de développement quand on n'en donne aucune", () => {
    expect(lireLOrigine(undefined)).toBe("https://localhost:3000");
  });

  it.each([
    "http://exemple.fr/flux/",
    "exemple.fr/flux",
    "https://exemple.fr/?v=1",
    "https://exemple.fr/#flux",
    "",
  ])("refuse « %s » en disant ce qu'il faut", (origine) => {
    expect(() => lireLOrigine(origine)).toThrow(
      `« --env origine=${origine} » : il faut l'adresse en https d'un dossier, par exemple https://exemple.fr/flux/.`,
    );
  });

  it("remplace toutes celles du manifeste, et elles seules", () => {
    const manifeste = readFileSync("manifest.xml", "utf8");
    const livre = manifestePour(manifeste, "https://exemple.fr/flux");
    expect(livre).not.toContain("localhost");
    expect(livre).toContain('<SourceLocation DefaultValue="https://exemple.fr/flux/taskpane.html" />');
    expect(livre.replaceAll("https://exemple.fr/flux/", "https://localhost:3000/")).toBe(manifeste);
  });
});

describe("Ce qui est livré de tiers", () => {
  const modules = [
    moduleDe("src/taskpane/main.ts"),
    moduleDe("", [
      moduleDe("node_modules/decimal.js/decimal.mjs"),
      moduleDe("node_modules/zod/v4/core/core.js"),
    ]),
    moduleDe("node_modules/decimal.js/decimal.mjs"),
    moduleDe("node_modules/@fluentui/tokens/lib/index.js"),
  ];

  it("se lit dans les modules assemblés, chaque paquet une fois", () => {
    const noms = composantsDe(modules).map(({ nom, licence }) => [nom, licence]);
    expect(noms).toEqual([
      ["@fluentui/tokens", "MIT"],
      ["decimal.js", "MIT"],
      ["zod", "MIT"],
    ]);
  });

  it("a sa nomenclature, sans date ni numéro qui changerait d'une fois à l'autre", () => {
    const composant = { nom: "@a/b", version: "1.2.0", licence: "MIT", texteDeLicence: null };
    expect(JSON.parse(nomenclature({ nom: "flux", version: "0.1.0", licence: "MIT" }, [composant]))).toEqual({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: {
        component: {
          type: "application",
          "bom-ref": "pkg:npm/flux@0.1.0",
          name: "flux",
          version: "0.1.0",
          purl: "pkg:npm/flux@0.1.0",
          licenses: [{ license: { id: "MIT" } }],
        },
      },
      components: [
        {
          type: "library",
          "bom-ref": "pkg:npm/%40a/b@1.2.0",
          name: "@a/b",
          version: "1.2.0",
          purl: "pkg:npm/%40a/b@1.2.0",
          licenses: [{ license: { id: "MIT" } }],
        },
      ],
    });
  });

  it("garde le texte de ses licences", () => {
    const texte = licences(composantsDe(modules));
    expect(texte).toContain("decimal.js 10.6.0 (MIT)");
    expect(texte).toContain("Copyright (c) 2025 Michael Mclaughlin");
  });

  it("dit quand un paquet ne joint pas ce texte", () => {
    const composant = { nom: "@a/b", version: "1.2.0", licence: "MIT", texteDeLicence: null };
    expect(licences([composant])).toContain("Ce paquet nomme sa licence sans en joindre le texte.");
  });
});
