import { enSaisieInvariante } from "../../src/atelier/page/saisies";

describe("Une valeur tapée à la française", () => {
  it.each([
    ["1,5", "1.5"],
    ["-0,25", "-0.25"],
    ["1,234", "1.234"],
    ["1 234,5", "1234.5"],
    ["1\u202f234\u00a0567", "1234567"],
    ["12,5 %", "12.5%"],
    ["8\u00a0%", "8%"],
    ["31/12/2025", "2025-12-31"],
    ["1/2/2026", "2026-02-01"],
  ])("%p est lue %p", (saisie, attendu) => {
    expect(enSaisieInvariante(saisie)).toBe(attendu);
  });

  it.each(["1500", "1.5", "A1,5", "12 34", "1,5,2", "31/13/2025", "départ", "", "2025-12-31", "12/2025"])(
    "%p reste telle quelle",
    (saisie) => {
      expect(enSaisieInvariante(saisie)).toBe(saisie);
    },
  );
});
