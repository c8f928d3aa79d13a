import { endurer } from "./soak";

jest.setTimeout(300_000);

describe("Deux volets sur un même classeur, des événements perdus ou doublés", () => {
  it("finissent par montrer les mêmes chiffres, ceux d'un calcul neuf, sans feuille en double ni ligne perdue", async () => {
    const { gestes, chiffres, attendus, flux, doubles, imprevus, journal } = await endurer(2026, 300);
    expect(Math.min(gestes.saisie, gestes.calcul, gestes.prise)).toBeGreaterThan(0);
    expect(attendus).toContain("Flux");
    expect(chiffres).toEqual([attendus, attendus]);
    expect(flux[0]).toBe(flux[1]);
    expect([doubles, imprevus]).toEqual([[], []]);
    expect(journal[0]).toBe(journal[1]);
  });
});
