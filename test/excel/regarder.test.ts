import fc from "fast-check";
import { jour } from "../../src/calcul/domaine/jour";
import { calculerLeClasseur, regarderLeClasseur } from "../../src/excel/calculer";
import { creerEcoute } from "../../src/excel/ecouter";
import { Souvenir } from "../../src/excel/lire/souvenir";
import { SANS_SUIVI, type Bilan, type IssueDuRegard, type Suivi } from "../../src/excel/types";
import type { Cellule } from "../../src/lecture/types";
import { fermerLesPostes, parc, poste, type Feuilles, type Poste } from "./banc";

jest.setTimeout(300_000);
afterEach(fermerLesPostes);

const OPTIONS = { aujourdhui: jour(2026, 3, 2), version: "1.2.3" };
const REGLAGES = [
  ["Paramètre", "Valeur"],
  ["Libérations des logements à vendre ou à démolir", "Conserver"],
];

/** Assez de lignes pour que les relire toutes se voie. */
function grandParc(): Feuilles {
  const logements = Array.from({ length: 3000 }, (_, rang) => [
    `31${String(rang).padStart(8, "0")}`,
    "Habitat",
    "31",
    rang % 5 === 0 ? "CD31" : "",
    `Résidence ${rang}`,
  ]);
  const entetes = ["N° RPLS", "Bailleur", "Département", "Réservataire", "Programme"];
  return { ...parc(), Parc: [entetes, ...logements], Paramètres: REGLAGES };
}

/** Un volet qui écoute son classeur, après un premier « Calculer ». */
async function volet(source: Feuilles = { ...parc(), Paramètres: REGLAGES }) {
  const un = poste(source);
  const souvenir = new Souvenir();
  await creerEcoute(un.porte, souvenir.changements)(() => undefined);
  const calculer = () => calculerLeClasseur(un.porte, { ...OPTIONS, suivi: SANS_SUIVI, souvenir });
  const premier = await calculer();
  if (premier.type !== "reussi") throw new Error(premier.type);
  const regarder = (suivi: Suivi = SANS_SUIVI) =>
    regarderLeClasseur(un.porte, { ...OPTIONS, suivi, souvenir, tout: false });
  await regarder();
  return { un, souvenir, premier, calculer, regarder };
}

/** Un volet qui a déjà regardé son classeur, où rien n'est écrit. */
async function sansCalcul() {
  const un = poste({ ...parc(), Paramètres: REGLAGES });
  const souvenir = new Souvenir();
  await creerEcoute(un.porte, souvenir.changements)(() => undefined);
  const regarder = (tout = false) =>
    regarderLeClasseur(un.porte, { ...OPTIONS, suivi: SANS_SUIVI, souvenir, tout });
  await regarder(true);
  return { un, regarder };
}

const ecrire = (un: Poste, feuille: string, cellule: string, valeurs: readonly (readonly Cellule[])[]) =>
  un.agir((context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).formulas = valeurs as Cellule[][];
  });

/** Ce que dit une lecture entière, sans rien de gardé. */
async function neuf({ porte }: Poste): Promise<Bilan> {
  const lu = await regarderLeClasseur(porte, {
    ...{ ...OPTIONS, suivi: SANS_SUIVI },
    ...{ souvenir: new Souvenir(), tout: true },
  });
  if (lu.type !== "reussi") throw new Error(lu.type);
  return lu.bilan;
}

/** Tout ce qu'une lecture donne à voir. */
function vu({ dossier, resultat, suivis, feuilles }: Bilan) {
  const { constats, lignes, empreinte, bloques, correspondances, contingents } = dossier;
  return { constats, lignes, empreinte, bloques, correspondances, contingents, resultat, suivis, feuilles };
}

function chiffres(issue: IssueDuRegard) {
  if (issue.type !== "reussi") throw new Error(issue.type);
  return vu(issue.bilan);
}

const parcDe = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("Parc");
const poser = (feuille: Excel.Worksheet, adresse: string, valeurs: Cellule[][]) =>
  (feuille.getRange(adresse).values = valeurs);
const supprimer = (une: Excel.Range | Excel.Worksheet): Excel.Range | Excel.Worksheet => {
  if ("values" in une) une.delete("Up");
  else une.delete();
  return une;
};
const AUTRE_PARC = Array.from({ length: 10 }, (_, rang) => [`310000010${rang}`, "Autre", "32", ""]);
const HYPOTHESES = [
  ["Bailleur", "Département", "Mutations"],
  ["Habitat", "31", 1],
];
const AL = ["AL", "Action Logement", "Action Logement"];

describe("Regarder le classeur entre deux calculs", () => {
  it("une saisie change les chiffres sans rien écrire, et dit ce que portent les feuilles de résultats", async () => {
    const { un, premier, regarder } = await volet();
    await ecrire(un, "Parc", "D9", [["CD31"]]);
    const avant = JSON.stringify(un.host.snapshot());
    const issue = await regarder();
    expect(chiffres(issue)).toEqual(vu(await neuf(un)));
    expect(issue).toMatchObject({
      ici: true,
      ecrite: { empreinte: premier.dossier.empreinte, perimee: false },
    });
    expect(chiffres(issue).empreinte).not.toBe(premier.dossier.empreinte);
    expect(JSON.stringify(un.host.snapshot())).toBe(avant);
  });

  it("ne demande que les lignes changées, avec leurs voisines", async () => {
    const { un, regarder } = await volet(grandParc());
    await ecrire(un, "Parc", "D1500", [["CD31"]]);
    const debut = un.host.log.entries.length;
    const issue = await regarder();
    const demandes = un.host.log.entries.slice(debut);
    expect(chiffres(issue)).toEqual(vu(await neuf(un)));
    // Après l'inventaire, les lignes puis leurs formules : quelques centaines d'octets sur des centaines de milliers.
    const reponses = demandes.slice(-2).map(({ responseBytes }) => responseBytes);
    expect(Math.max(...reponses)).toBeLessThan(1000);
    expect(demandes.reduce((somme, { responseBytes }) => somme + responseBytes, 0)).toBeLessThan(60_000);
  });

  it("dit que rien n'a changé quand la saisie ne compte pas, ou revient à ce qu'elle était", async () => {
    const { un, regarder, premier } = await volet();
    await ecrire(un, "Mes notes", "A1", [["autre chose"]]);
    expect(await regarder()).toMatchObject({ type: "inchange", ici: false });
    await ecrire(un, "Parc", "D9", [["CD31"]]);
    expect((await regarder()).type).toBe("reussi");
    await ecrire(un, "Parc", "D9", [[""]]);
    const retour = await regarder();
    expect(chiffres(retour).empreinte).toBe(premier.dossier.empreinte);
    expect(retour).toMatchObject({ ecrite: { empreinte: premier.dossier.empreinte } });
  });

  it("distingue ce qu'une autre personne a saisi", async () => {
    const { un, regarder } = await volet();
    await ecrire(un.voisin(), "Parc", "D9", [["CD31"]]);
    expect(await regarder()).toMatchObject({ type: "reussi", ici: false });
  });

  it.each<readonly [string, (context: Excel.RequestContext) => unknown]>([
    ["une ligne insérée", (context) => parcDe(context).getRange("4:4").insert("Down")],
    ["une ligne supprimée", (context) => supprimer(parcDe(context).getRange("4:4"))],
    ["une colonne insérée", (context) => parcDe(context).getRange("C1:C11").insert("Right")],
    ["la feuille renommée", (context) => (parcDe(context).name = "Patrimoine")],
    ["un en-tête changé", (context) => poser(parcDe(context), "D1", [["Observations"]])],
    ["deux en-têtes échangés", (context) => poser(parcDe(context), "B1:C1", [["Département", "Bailleur"]])],
    [
      "une ligne ajoutée",
      (context) => poser(parcDe(context), "A12:D12", [["3100000020", "Habitat", "31", "CD31"]]),
    ],
    ["tout un collage", (context) => poser(parcDe(context), "A2:D11", AUTRE_PARC)],
    ["un doublon", (context) => poser(parcDe(context), "A3", [["3100000000"]])],
    ["une feuille en moins", ({ workbook }) => supprimer(workbook.worksheets.getItem("Libérations"))],
    [
      "une feuille de plus",
      ({ workbook }) => poser(workbook.worksheets.add("Hypothèses"), "A1:C2", HYPOTHESES),
    ],
    ["un paramètre", ({ workbook }) => poser(workbook.worksheets.getItem("Paramètres"), "B2", [["Exclure"]])],
    ["un réservataire", ({ workbook }) => poser(workbook.worksheets.getItem("Réservataires"), "A3:C3", [AL])],
  ])("%s : ce qui est vu est ce que voit une lecture entière", async (_, changer) => {
    const { un, regarder } = await volet();
    await un.agir((context) => void changer(context));
    expect(chiffres(await regarder())).toEqual(vu(await neuf(un)));
    await ecrire(un, "Libérations", "B2", [[jour(2024, 6, 1)]]).catch(() => undefined);
    const encore = await regarder();
    if (encore.type === "reussi") expect(chiffres(encore)).toEqual(vu(await neuf(un)));
  });

  it("relit les formules même quand leurs valeurs changent sans événement", async () => {
    const source: Feuilles = { ...parc(), Paramètres: REGLAGES };
    source["Mes notes"] = [["CD31", "AL"]];
    const { un, regarder } = await volet(source);
    await ecrire(un, "Parc", "D5:D6", [["='Mes notes'!A1"], ["='Mes notes'!B1"]]);
    await regarder();
    await ecrire(un, "Mes notes", "A1:B1", [["AL", "CD31"]]);
    await ecrire(un, "Mes notes", "B1", [[""]]);
    expect(chiffres(await regarder())).toEqual(vu(await neuf(un)));
  });

  it("ne se fie plus à une feuille dont les lignes ont bougé sans que personne le dise", async () => {
    const { un, souvenir, regarder } = await volet();
    // Un tri : les mêmes lignes dans un autre ordre, événement perdu.
    const lignes = (await un.lire("Parc"))?.slice(1).reverse() ?? [];
    await ecrire(un, "Parc", "A2:D11", lignes);
    souvenir.changements.prendre();
    await ecrire(un, "Parc", "D3", [["CD31"]]);
    expect(chiffres(await regarder())).toEqual(vu(await neuf(un)));
  });

  it("ne perd pas un changement dont le regard n'a pas abouti", async () => {
    const { un, regarder } = await volet();
    await ecrire(un, "Parc", "D9", [["CD31"]]);
    expect((await regarder({ ...SANS_SUIVI, annule: () => true })).type).toBe("annule");
    expect(chiffres(await regarder())).toEqual(vu(await neuf(un)));
    await ecrire(un, "Parc", "D8", [["CD31"]]);
    un.host.setCellEditMode(true);
    expect(await regarder()).toEqual({ type: "refuse", refus: { type: "saisieEnCours" } });
    un.host.setCellEditMode(false);
    expect(chiffres(await regarder())).toEqual(vu(await neuf(un)));
  });

  it("cède à un calcul qui a lu plus tard", async () => {
    const { un, calculer, regarder } = await volet();
    await ecrire(un, "Parc", "D9", [["CD31"]]);
    const regard = regarder({ ...SANS_SUIVI, progres: () => undefined });
    const [calcul, vus] = await Promise.all([calculer(), regard]);
    expect(calcul.type).toBe("reussi");
    if (vus.type === "reussi") expect(vu(vus.bilan)).toEqual(vu(await neuf(un)));
    expect(await regarder()).toMatchObject({ type: "inchange" });
  });

  it("« Calculer » relit tout : un événement perdu ne laisse rien de faux", async () => {
    const { un, souvenir, calculer } = await volet();
    await ecrire(un, "Parc", "D9", [["CD31"]]);
    souvenir.changements.prendre();
    const issue = await calculer();
    if (issue.type !== "reussi") throw new Error(issue.type);
    expect(vu(issue)).toEqual(vu(await neuf(un)));
  });
});

/** Une saisie d'une personne, où que ce soit dans les feuilles lues : codes, dates, doublons, blancs, erreurs de frappe. */
const uneSaisie = fc.oneof(
  fc.record({
    feuille: fc.constant("Parc"),
    cellule: fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 13 })),
    valeur: fc.constantFrom<Cellule>(
      "",
      "CD31",
      "AL",
      "31",
      "32",
      "Habitat",
      "3100000003",
      "n'importe",
      12,
      "=1/0",
    ),
  }),
  fc.record({
    feuille: fc.constant("Libérations"),
    cellule: fc.tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 1, max: 4 })),
    valeur: fc.constantFrom<Cellule>(
      "",
      "3100000004",
      jour(2025, 3, 1),
      "01/06/2025",
      "hier",
      "mutation",
      "départ",
    ),
  }),
  fc.record({
    feuille: fc.constant("Réservataires"),
    cellule: fc.tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 2, max: 3 })),
    valeur: fc.constantFrom<Cellule>("", "CD31", "AL", "Commune", "Département"),
  }),
);

describe("N'importe quelle suite de saisies", () => {
  it("donne à chaque regard ce que donne une lecture entière", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(uneSaisie, { minLength: 1, maxLength: 6 }), async (saisies) => {
        const { un, regarder } = await sansCalcul();
        for (const { feuille, cellule, valeur } of saisies) {
          await ecrire(un, feuille, cellule.join(""), [[valeur]]);
          const issue = await regarder();
          const attendu = vu(await neuf(un));
          if (issue.type === "reussi") expect(vu(issue.bilan)).toEqual(attendu);
          else expect(issue.type).toBe("inchange");
        }
        fermerLesPostes();
      }),
      { numRuns: 12 },
    );
  });
});
