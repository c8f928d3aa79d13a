import { jour } from "../../src/calcul/domaine/jour";
import { reservations, rotationParc } from "../../src/functions/functions";
import { refusDeLAppel } from "./executer";

const EN_TETES = [
  "N° RPLS",
  "Bailleur",
  "Département",
  "Nature",
  "Exclusion",
  "Réservataire",
  "Fin convention",
];
const PARC = [
  EN_TETES,
  ["A1", "Habitat Garonne", "31", "familial", "", "D31", ""],
  ["A2", "Habitat Garonne", "31", "familial", "", "D31", jour(2024, 6, 30)],
  ["A3", "Habitat Garonne", "31", "familial", "vente", "D31", ""],
  ["A4", "Habitat Garonne", "31", "étudiant", "", "AL", ""],
  ["A5", "Habitat Garonne", "31", "", "", "AL", ""],
  ["A6", "Habitat Garonne", "82", "familial", "", "AL", ""],
  ["B1", "Foyer d'Oc", 9, "familial", "", "AL", ""],
  ["B2", "Foyer d'Oc", 9, "familial", "", "", ""],
];
const LIBERATIONS = [
  ["N° RPLS", "Date de libération", "Motif"],
  ["A1", jour(2025, 3, 1), "départ"],
  ["A5", jour(2025, 9, 1), "mutation"],
  ["B1", jour(2025, 5, 1), "décès"],
  ["B2", jour(2024, 5, 1), "départ"],
];

describe("FLUX.ROTATION.PARC", () => {
  it("compte les libérations retenues sur le parc de rotation d'un bailleur dans un département", async () => {
    // A1, A2 and A5 are in the parc de rotation; A5's mutation is left out.
    expect(await rotationParc(PARC, LIBERATIONS, 2026, "Habitat Garonne", "31")).toBe(1 / 3);
  });

  it("garde les mutations avec la méthode intermédiaire", async () => {
    expect(await rotationParc(PARC, LIBERATIONS, 2026, "habitat garonne", 31, "Intermédiaire")).toBe(2 / 3);
  });

  it("lit le département 9 comme 09", async () => {
    expect(await rotationParc(PARC, LIBERATIONS, 2026, "", "09")).toBe(0.5);
  });

  it("additionne tous les périmètres quand on n'en choisit aucun", async () => {
    expect(await rotationParc(PARC, LIBERATIONS, 2026, null, 0)).toBe(2 / 6);
  });

  it("dit qu'aucun logement ne correspond", async () => {
    expect(await refusDeLAppel(rotationParc(PARC, LIBERATIONS, 2026, "Habitat Tarn"))).toEqual([
      "#N/A",
      "Aucun logement de la plage n'est dans ce bailleur et ce département.",
    ]);
  });

  it("nomme la colonne qui manque", async () => {
    const sansDepartement = PARC.map(([rpls]) => [rpls]);
    expect(await refusDeLAppel(rotationParc(sansDepartement, LIBERATIONS, 2026))).toEqual([
      "#VALUE!",
      "Argument « parc » : la colonne « Département » est introuvable ; sélectionnez aussi les en-têtes.",
    ]);
  });

  it("nomme la colonne qui manque aux libérations", async () => {
    const sansDate = LIBERATIONS.map(([rpls, , motif]) => [rpls, motif]);
    expect((await refusDeLAppel(rotationParc(PARC, sansDate, 2026)))[1]).toBe(
      "Argument « libérations » : la colonne « Date de libération » est introuvable ; sélectionnez aussi les en-têtes.",
    );
  });

  it("dit que le parc de rotation est nul", async () => {
    const vente = [EN_TETES, ["A3", "Habitat Garonne", "31", "familial", "vente", "", ""]];
    expect((await refusDeLAppel(rotationParc(vente, LIBERATIONS, 2026)))[0]).toBe("#N/A");
  });

  it.each([
    [
      "une année absurde",
      () => rotationParc(PARC, LIBERATIONS, 26),
      "L'année 26 n'est pas une année de campagne (de 2000 à 2100).",
    ],
    [
      "un département inconnu",
      () => rotationParc(PARC, LIBERATIONS, 2026, "", "99"),
      "Le département « 99 » est inconnu : écrivez son code (09, 31, 2A, 974).",
    ],
    [
      "une méthode inconnue",
      () => rotationParc(PARC, LIBERATIONS, 2026, "", "", "Locale"),
      "La méthode « Locale » est inconnue : écrivez « Référentiel » ou « Intermédiaire ».",
    ],
  ])("refuse %s", async (_situation, appel, phrase) => {
    expect(await refusDeLAppel(appel())).toEqual(["#VALUE!", phrase]);
  });
});

describe("FLUX.RESERVATIONS", () => {
  it("compte les logements dont la convention est en cours", async () => {
    expect(await reservations(PARC, "D31", 2026)).toBe(2);
  });

  it("compte aussi la convention qui était en cours l'année d'avant", async () => {
    expect(await reservations(PARC, "D31", 2024)).toBe(3);
  });

  it("se limite au bailleur et au département choisis", async () => {
    expect(await reservations(PARC, "al", 2026)).toBe(4);
    expect(await reservations(PARC, "al", 2026, "Habitat Garonne", "31")).toBe(2);
  });

  it("donne 0 pour un réservataire qui ne tient rien", async () => {
    expect(await reservations(PARC, "REG", 2026)).toBe(0);
  });

  it("refuse un réservataire vide", async () => {
    expect((await refusDeLAppel(reservations(PARC, "", 2026)))[1]).toBe(
      "Argument « réservataire » : la cellule est vide, une valeur est attendue.",
    );
  });
});
