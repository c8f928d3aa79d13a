import fc from "fast-check";
import { nomDeFichierSur, nomsDistincts } from "../../../src/restitution/documents/nomDeFichier";

describe("Le nom d'un fichier", () => {
  it.each([
    ["Flux 2026 - Département de l’Hérault", "Flux 2026 - Département de l’Hérault"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["C:\\Windows\\x", "C-Windows-x"],
    ['a<b>c:d"e/f\\g|h?i*j', "a-b-c-d-e-f-g-h-i-j"],
    ["con", "-con"],
    ["LPT1.txt", "-LPT1.txt"],
    ["COM¹", "-COM¹"],
    ["console", "console"],
    ["fin de phrase. . .", "fin de phrase"],
    ["  .caché", "caché"],
    ["a\u0000b\nc\td", "a-b-c-d"],
    ["facture\u202excod.exe", "facture-xcod.exe"],
    ["\ud800seul", "seul"],
    ["e\u0301te\u0301", "été"],
    ["...", "document"],
    ["", "document"],
  ])("de %j est %j", (texte, nom) => {
    expect(nomDeFichierSur(texte)).toBe(nom);
  });

  it("ne dépasse pas ce qu'un disque accepte, sans couper un caractère", () => {
    const long = nomDeFichierSur("é".repeat(500));
    expect(long).toBe("é".repeat(75));
    expect(nomDeFichierSur("🏠".repeat(100))).toBe("🏠".repeat(37));
  });

  it("est toujours un nom permis, et le même si on le refait", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (texte) => {
        const nom = nomDeFichierSur(texte);
        // eslint-disable-next-line no-control-regex -- these are the very characters that must not be there
        expect(nom).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|[. ]$|^[. ]|^$/);
        expect(new TextEncoder().encode(nom).length).toBeLessThanOrEqual(151);
        expect(nomDeFichierSur(nom)).toBe(nom);
      }),
    );
  });

  it("diffère de tous les autres, majuscules ou non", () => {
    expect(nomsDistincts(["a", "A", "b", "a", "a (2)"])).toEqual(["a", "A (2)", "b", "a (3)", "a (2) (2)"]);
  });
});
