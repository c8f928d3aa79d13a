import { listerConventions, type Convention } from "../../src/calcul/conventions";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { achevementDe, effetDe, estAvantLEtat, statutDe } from "../../src/calcul/regles/r26-conventions";
import { AILLEURS, calculerSituation, fois, logement, reservataire } from "./constructeurs";
import { ecrire, le } from "./constructeurs-suivi";

const dateOuRien = (jour: number | null) => (jour === null ? null : ecrire(jour));

describe("R26 — effet, achèvement et statut d'une convention (référentiel, partie 1 et étape 4)", () => {
  it.each([
    ["24/11/2023", "01/01/2024"],
    ["31/12/2023", "01/01/2024"],
    ["01/01/2024", "01/01/2024"],
    ["02/01/2024", "01/01/2025"],
    ["29/02/2024", "01/01/2025"],
  ])("signée le %s, elle prend effet le %s", (signee, effet) => {
    expect(ecrire(effetDe(le(signee)))).toBe(effet);
  });

  it("le passage au flux est achevé sous trois ans : au dernier jour de la troisième année", () => {
    expect(ecrire(achevementDe(le("01/01/2024")))).toBe("31/12/2026");
  });

  it.each([
    ["sans signature", null, null, "01/01/2026", "aSigner"],
    ["signée demain", "02/01/2026", null, "01/01/2026", "aSigner"],
    ["signée en novembre, la veille de l'effet", "24/11/2025", null, "31/12/2025", "signee"],
    ["le jour de l'effet", "24/11/2025", null, "01/01/2026", "enVigueur"],
    ["finie le 31/12/n-1, au 01/01/n", "24/11/2023", "31/12/2025", "01/01/2026", "expiree"],
    ["finie le 31/12/n-1, ce jour-là", "24/11/2023", "31/12/2025", "31/12/2025", "enVigueur"],
    ["qui finit le 01/01/n, au 01/01/n", "24/11/2023", "01/01/2026", "01/01/2026", "enVigueur"],
    ["qui finit le 01/01/n, le lendemain", "24/11/2023", "01/01/2026", "02/01/2026", "expiree"],
    ["finie avant d'avoir pris effet", "24/11/2025", "31/12/2025", "01/01/2026", "sansEffet"],
  ] as const)("%s", (_, signee, jusquAu, date, attendu) => {
    const dates = { signeeLe: signee && le(signee), jusquAu: jusquAu && le(jusquAu) };
    expect(statutDe(dates, le(date))).toBe(attendu);
  });

  it.each([
    ["la veille de l'État", "23/11/2023", ["24/11/2023"], true],
    ["le même jour que l'État", "24/11/2023", ["24/11/2023"], false],
    ["après l'État", "25/11/2023", ["24/11/2023"], false],
    ["alors que l'État n'a pas signé", "25/11/2023", [null], true],
    ["entre les deux conventions de l'État", "25/11/2023", ["24/11/2023", "26/11/2023"], true],
    ["sans convention de l'État à attendre", "25/11/2023", [], false],
    ["non signée", null, ["24/11/2023"], false],
  ] as const)("signée %s : avant l'État ? %s", (_, signee, etat, attendu) => {
    expect(
      estAvantLEtat(
        signee && le(signee),
        etat.map((une) => une && le(une)),
      ),
    ).toBe(attendu);
  });
});

describe("R26 — une convention par réservataire et département", () => {
  const LOGEMENTS = ["ETAT", "AL", "VILLE"].flatMap((code) => [
    logement({ reservataire: code }),
    logement({ reservataire: code, perimetre: AILLEURS }),
  ]);
  const lister = (reservataires: readonly Reservataire[], logements = LOGEMENTS): readonly Convention[] =>
    listerConventions(calculerSituation({ logements, reservataires }), reservataires, le("02/03/2026"));
  const ETAT = reservataire("ETAT", { categorie: "etat-prioritaires", signeeLe: le("24/11/2023") });
  const VILLE = reservataire("VILLE", { nom: "Muret", categorie: "commune", territoire: "Muret" });
  const AL = reservataire("AL", { categorie: "action-logement", signeeLe: le("01/12/2023") });
  const enClair = (conventions: readonly Convention[]) =>
    conventions.map((une) => [une.reservataire, une.territoire, dateOuRien(une.signeeLe), une.partagee]);

  it("l'État d'abord dans chaque département, la commune sur son seul territoire", () => {
    expect(enClair(lister([AL, VILLE, ETAT]))).toEqual([
      ["ETAT", "31", "24/11/2023", true],
      ["AL", "31", "01/12/2023", true],
      ["VILLE", "Muret", null, false],
      ["ETAT", "81", "24/11/2023", true],
      ["AL", "81", "01/12/2023", true],
    ]);
  });

  it("la ligne d'un département l'emporte ; celle d'un autre ne prête pas ses dates", () => {
    const du31 = { ...AL, territoire: "31", signeeLe: le("05/12/2023") };
    expect(enClair(lister([du31])).filter(([code]) => code === "AL")).toEqual([
      ["AL", "31", "05/12/2023", false],
      ["AL", "81", null, false],
    ]);
  });

  it("une commune qui a signé avant l'État d'un de ses départements le dit", () => {
    const statuts = (signeeLe: string) =>
      lister([
        { ...ETAT, territoire: "81" },
        { ...VILLE, signeeLe: le(signeeLe) },
      ]).map((une) => [une.reservataire, une.avantLEtat]);
    expect(statuts("23/11/2023")).toContainEqual(["VILLE", true]);
  });

  it("l'ordre se juge département par département", () => {
    const ailleurs = { ...ETAT, territoire: "81", signeeLe: le("15/12/2023") };
    const ici = { ...ETAT, territoire: "31" };
    expect(
      lister([ici, ailleurs, AL])
        .filter((une) => une.reservataire === "AL")
        .map((une) => [une.territoire, une.avantLEtat]),
    ).toEqual([
      ["31", false],
      ["81", true],
    ]);
  });

  it.each([
    ["l'État n'a pas de date de signature", "01/12/2023", [null], true],
    ["l'État a signé après", "23/11/2023", ["24/11/2023"], false],
    [
      "une des deux de l'État n'a pas de date, l'autre est signée avant",
      "25/11/2023",
      ["24/11/2023", null],
      true,
    ],
    [
      "une des deux de l'État n'a pas de date, l'autre est signée après",
      "23/11/2023",
      ["24/11/2023", null],
      false,
    ],
    ["l'État a signé avant", "25/11/2023", ["24/11/2023"], false],
  ] as const)("c'est la date de l'État qui manque : %s", (_, signee, etat, attendu) => {
    const deLEtat = etat.map((une, rang) =>
      reservataire(`ETAT${rang}`, {
        categorie: rang === 0 ? "etat-prioritaires" : "etat-agents",
        signeeLe: une && le(une),
      }),
    );
    const logements = deLEtat.flatMap(({ code }) => [
      logement({ reservataire: code }),
      logement({ reservataire: code, perimetre: AILLEURS }),
    ]);
    const conventions = lister([...deLEtat, { ...AL, signeeLe: le(signee) }], [...LOGEMENTS, ...logements]);
    const siennes = conventions.filter((une) => une.reservataire === "AL");
    expect(siennes.map((une) => une.etatSansDate)).toEqual([attendu, attendu]);
  });

  it("les deux conventions de l'État ne s'attendent pas l'une l'autre", () => {
    const agents = reservataire("AGENTS", { categorie: "etat-agents", signeeLe: le("01/11/2023") });
    const conventions = lister([ETAT, agents], [logement({ reservataire: "AGENTS" }), ...LOGEMENTS]);
    expect(conventions.filter((une) => une.avantLEtat)).toEqual([]);
  });

  it("un réservataire sans logement a la ligne de son département, ou une ligne sans territoire", () => {
    const nulleParts = [
      reservataire("CD09", { categorie: "departement", territoire: "09" }),
      reservataire("CIL"),
    ];
    expect(enClair(lister(nulleParts, fois(1, logement())))).toEqual([
      ["CD09", "09", null, false],
      ["CIL", null, null, false],
    ]);
  });

  it("une ligne sans territoire n'est partagée que par plusieurs départements", () => {
    expect(enClair(lister([AL], [logement({ reservataire: "AL" })]))).toEqual([
      ["AL", "31", "01/12/2023", false],
    ]);
  });

  it("dans le flux, une ligne sans territoire dont nul département ne se sert n'est pas une convention", () => {
    const lignes = [{ ...AL, territoire: "31" }, AL];
    expect(enClair(lister(lignes, [logement({ reservataire: "AL" })]))).toEqual([
      ["AL", "31", "01/12/2023", false],
    ]);
  });

  it("celle d'un département où il n'a pas de logement en est une", () => {
    const lignes = [
      { ...AL, territoire: "31" },
      { ...AL, territoire: "09" },
    ];
    const conventions = lister(lignes, [logement({ reservataire: "AL" })]);
    expect(conventions.map(({ territoire, departements }) => [territoire, departements])).toEqual([
      ["09", ["09"]],
      ["31", ["31"]],
    ]);
  });

  it("d'aucun territoire ni logement, elle n'est d'aucun département", () => {
    expect(lister([reservataire("CIL")], [logement()]).map(({ departements }) => departements)).toEqual([[]]);
  });

  it("les départements d'une commune sont dans leur ordre, quel que soit celui des bailleurs", () => {
    const logements = [
      logement({ reservataire: "VILLE", perimetre: { bailleur: "A", departement: "81" } }),
      logement({ reservataire: "VILLE", perimetre: { bailleur: "B", departement: "31" } }),
    ];
    expect(lister([VILLE], logements).map(({ departements }) => departements)).toEqual([["31", "81"]]);
  });

  it("une commune sans territoire a celui de son nom, sinon le sien", () => {
    const territoires = (territoire: string | null) =>
      lister([{ ...VILLE, nom: "Ville de Muret", territoire }]).flatMap((une) =>
        une.reservataire === "VILLE" ? [une.territoire] : [],
      );
    expect([territoires(null), territoires("Muret")]).toEqual([["Ville de Muret"], ["Muret"]]);
  });

  it("celles d'un même code sont dans l'ordre de leurs territoires, quel que soit celui des lignes", () => {
    const lieux = ["Muret", "Blagnac", "Toulouse"];
    const territoires = (ordre: readonly string[]) =>
      lister(
        ordre.map((territoire) => ({ ...VILLE, territoire })),
        [logement({ reservataire: "VILLE" })],
      ).map((une) => une.territoire);
    expect(territoires(lieux)).toEqual(["Blagnac", "Muret", "Toulouse"]);
    expect(territoires([...lieux].reverse())).toEqual(["Blagnac", "Muret", "Toulouse"]);
  });

  it("deux lignes d'un même code, d'aucun territoire, restent dans l'ordre de la feuille", () => {
    const lignes = ["Première", "Deuxième", "Troisième"].map((nom) => reservataire("CIL", { nom }));
    expect(lister(lignes, [logement()]).map(({ nom }) => nom)).toEqual(["Première", "Deuxième", "Troisième"]);
  });

  it("non signée, elle n'a ni effet ni fin des trois ans", () => {
    const [convention] = lister([{ ...ETAT, signeeLe: null }], [logement({ reservataire: "ETAT" })]);
    expect([convention?.effectiveLe, convention?.aAcheverLe]).toEqual([null, null]);
  });

  it("un code que seul Parc connaît a une convention à signer", () => {
    expect(lister([], [logement({ reservataire: "CCAS" })])).toMatchObject([
      { reservataire: "CCAS", territoire: "31", categorie: "autre", statut: "aSigner" },
    ]);
  });

  it("la défense, la sécurité et la santé, hors du flux, n'en ont pas", () => {
    const horsFlux = (["defense", "securite", "sante"] as const).map((categorie) =>
      reservataire(categorie, { categorie }),
    );
    const logements = horsFlux.map(({ code }) => logement({ reservataire: code }));
    expect(lister(horsFlux, logements)).toEqual([]);
  });

  it("porte son effet et la fin des trois ans", () => {
    const [convention] = lister([ETAT], [logement({ reservataire: "ETAT" })]);
    expect([convention?.effectiveLe, convention?.aAcheverLe]).toEqual([le("01/01/2024"), le("31/12/2026")]);
  });
});
