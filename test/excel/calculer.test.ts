import type { ExcelCode } from "../../src/atelier/host/errors";
import type { FaultPoint } from "../../src/atelier/host/faults";
import { ECRITURE_EN_COURS } from "../../src/excel/ecrire/feuille";
import { ENTETE, fermerLesPostes, parc, photo, poste, valeur } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

describe("Calculer", () => {
  it("écrit les feuilles de résultats avec leurs chiffres", async () => {
    const un = poste(parc());
    expect((await un.calculer()).type).toBe("reussi");
    const ecrites = await photo(un);
    expect(valeur(ecrites.Rotation, "Taux de rotation")).toBe(0.1);
    expect(valeur(ecrites.Assiette, "Assiette")).toBe(1);
    expect(valeur(ecrites.Flux, "Part")).toBe(0.2);
    expect(valeur(ecrites.Flux, "Réservataire", 1)).toBe("—");
    expect(ecrites.Rotation?.[0]?.[0]).toBe("Taux de rotation");
  });

  it("fait de chaque feuille un vrai tableau, l'en-tête à la même ligne partout", async () => {
    const un = poste(parc());
    await un.calculer();
    const { tables } = un.host.snapshot().extras;
    const noms = tables.map(({ name }) => name);
    expect(noms).toEqual(
      expect.arrayContaining(["tblRotation", "tblAssiette", "tblFlux", "tblControles", "tblMethode"]),
    );
    expect(new Set(tables.map(({ startRow }) => startRow))).toEqual(new Set([ENTETE]));
  });

  it("donne le même classeur la deuxième fois", async () => {
    const un = poste(parc());
    await un.calculer();
    const premiere = un.host.snapshot();
    const avant = JSON.stringify([premiere.data.sheets, premiere.extras]);
    await un.calculer();
    const seconde = un.host.snapshot();
    expect(JSON.stringify([seconde.data.sheets, seconde.extras])).toBe(avant);
  });

  it("laisse intactes les feuilles des personnes", async () => {
    const un = poste(parc());
    await un.calculer();
    expect(await un.lire("Mes notes")).toEqual([["à garder", 42]]);
    expect(await un.lire("Parc")).toEqual(await poste(parc()).lire("Parc"));
  });

  it("écrit Contrôles même quand une feuille indispensable manque, et ne montre aucun chiffre inventé", async () => {
    const sans = Object.fromEntries(Object.entries(parc()).filter(([nom]) => nom !== "Libérations"));
    const un = poste(sans);
    const issue = await un.calculer();
    expect(issue.type).toBe("reussi");
    const ecrites = await photo(un);
    expect(valeur(ecrites.Contrôles, "Gravité")).toBe("⛔ Bloquant");
    expect(String(valeur(ecrites.Contrôles, "Constat"))).toContain("Libérations");
    expect(valeur(ecrites.Rotation, "Taux de rotation")).toBe("");
    expect(valeur(ecrites.Flux, "Objectif")).toBe("");
  });

  it("met sur chaque constat un lien vers la cellule, ou vers la feuille", async () => {
    const feuilles = parc();
    feuilles.Libérations?.push(["3199999999", 45800, "départ"]);
    const un = poste(feuilles);
    await un.calculer();
    const { data, extras } = un.host.snapshot();
    const id = Object.values(data.sheets).find(({ name }) => name === "Contrôles")?.id ?? "";
    const references = extras.sheets[id]?.links.map(({ documentReference }) => documentReference);
    expect(references).toContain("'Libérations'!A3");
    expect(references).toContain("'Parc'!A1");
  });

  it("y mène à la ligne de résultats dont il s'agit, là où une personne l'a déplacée", async () => {
    const un = poste(parc(3));
    const lienVers = (nom: string) => {
      const { data, extras } = un.host.snapshot();
      const id = Object.values(data.sheets).find(({ name }) => name === "Contrôles")?.id ?? "";
      const liens = extras.sheets[id]?.links.map(({ documentReference }) => documentReference) ?? [];
      return liens.filter((lien) => lien?.startsWith(`'${nom}'!`));
    };
    await un.calculer();
    expect(lienVers("Flux")).toEqual(["'Flux'!F11"]);
    await un.agir(({ workbook }) => {
      const flux = workbook.worksheets.getItem("Flux");
      flux.getRange("1:2").insert("Down");
      flux.name = "Parts";
    });
    await un.calculer();
    expect(lienVers("Parts")).toEqual(["'Parts'!F13"]);
  });

  it("raconte son avancement : repérage, lecture de chaque feuille, calcul, écriture", async () => {
    const un = poste(parc());
    await un.calculer();
    expect(un.progres).toContainEqual({ etape: "lecture", feuille: "Parc", lignes: 10, total: 10 });
    const ecrites = un.progres.flatMap((etat) => (etat.etape === "ecriture" ? [etat.feuille] : []));
    expect(ecrites).toEqual(Object.keys(await photo(un)));
    expect(un.progres[0]).toEqual({ etape: "reperage" });
  });
});

describe("Les requêtes à Excel", () => {
  it("sont au plus dix en dehors des blocs lus, aucune au-dessus de 3 Mo", async () => {
    const un = poste(parc());
    for (const essai of [1, 2]) {
      un.host.log.reset();
      un.progres.length = 0;
      await un.calculer();
      const blocs = un.progres.filter(({ etape }) => etape === "lecture").length;
      expect(blocs).toBe(3);
      expect(un.host.log.entries.length - blocs).toBeLessThanOrEqual(10);
      const plusGrosse = Math.max(
        ...un.host.log.entries.flatMap((une) => [une.requestBytes, une.responseBytes]),
      );
      expect([essai, plusGrosse < 3_000_000]).toEqual([essai, true]);
    }
  });
});

describe("Annuler", () => {
  it.each(["lecture", "calcul", "ecriture"] as const)(
    "pendant l'étape « %s » laisse les résultats précédents",
    async (etape) => {
      const un = poste(parc());
      await un.calculer();
      const avant = await photo(un);
      await un.agir(({ workbook }) => {
        workbook.worksheets.getItem("Parc").getRange("D2:D9").values = Array.from({ length: 8 }, () => [
          "CD31",
        ]);
      });
      un.progres.length = 0;
      const issue = await un.calculer((progres) => progres.some((etat) => etat.etape === etape));
      expect(issue).toEqual({ type: "annule" });
      expect(await photo(un)).toEqual(avant);
    },
  );

  it("dès la première fois n'ajoute aucune feuille", async () => {
    const un = poste(parc());
    await un.calculer((progres) => progres.some(({ etape }) => etape === "ecriture"));
    expect(await photo(un)).toEqual({});
  });
});

describe("Une écriture qui échoue", () => {
  /** Une panne réglable : vrai pour les actions qu'Excel doit refuser. */
  function enPanne() {
    const reglage: { refuse: (point: FaultPoint) => boolean } = { refuse: () => false };
    const faults = (point: FaultPoint): ExcelCode | null =>
      reglage.refuse(point) ? "GeneralException" : null;
    const un = poste(parc(), { faults });
    const reparer = () => {
      reglage.refuse = () => false;
    };
    return { un, reglage, reparer };
  }

  it("la première fois ne laisse aucune feuille derrière elle", async () => {
    const { un, reglage, reparer } = enPanne();
    let refusee = false;
    reglage.refuse = ({ action }) => {
      const ici = !refusee && action === 300 && un.progres.some(({ etape }) => etape === "ecriture");
      refusee ||= ici;
      return ici;
    };
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "echecEcriture", code: "GeneralException", retabli: true },
    });
    reparer();
    expect(await photo(un)).toEqual({});
  });

  it("et qui ne peut être défaite laisse la vérité dans chaque feuille", async () => {
    const { un, reglage, reparer } = enPanne();
    await un.calculer();
    un.progres.length = 0;
    let rompu = false;
    reglage.refuse = ({ action }) => {
      rompu ||= action >= 150 && un.progres.some(({ etape }) => etape === "ecriture");
      return rompu;
    };
    const issue = await un.calculer();
    reparer();
    expect(issue).toEqual({
      type: "refuse",
      refus: { type: "echecEcriture", code: "GeneralException", retabli: false },
    });
    for (const [nom, lignes] of Object.entries(await photo(un)))
      expect([nom, lignes?.[1]?.[0]]).toEqual([nom, ECRITURE_EN_COURS]);
  });
});
