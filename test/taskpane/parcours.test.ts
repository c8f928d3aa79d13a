import type { ConstatDeLecture } from "../../src/lecture/constats";
import { etapesDe } from "../../src/taskpane/parcours";
import { bilanDe, enClair, perimetreDe } from "./fabriques";

const bilan = bilanDe([perimetreDe("Habitat Garonne", "31")]);
const comptes = { feuille: "Parc", lues: 12, comptees: 10, ecartees: 2, vides: 0 };

const AVANT = { bilan: null, importe: null };

describe("Le parcours de l'année", () => {
  it("dit ce qu'un import a donné, et ce qui reste à faire", () => {
    const lignes = { lues: 12, ecrites: 11, ecartees: 1, vides: 0 };
    const lu = { lignes, colonnes: { lues: 3, reprises: [] }, constats: [] };
    const importe = { feuille: "Parc", manquantes: ["Libérations"], bilan: lu };
    const [donnees, controles] = etapesDe({ bilan: null, importe });
    expect(donnees?.etat).toBe("aFaire");
    expect(enClair(donnees?.texte ?? "")).toBe(
      "11 logements dans « Parc ». Ensuite : créez les feuilles du modèle qui manquent, complétez Parc, remplissez Réservataires et Libérations, puis « Calculer ».",
    );
    expect(controles).toEqual(etapesDe(AVANT)[1]);
    const [complet] = etapesDe({ bilan: null, importe: { ...importe, manquantes: [] } });
    expect(enClair(complet?.texte ?? "")).toBe(
      "11 logements dans « Parc ». Ensuite : complétez Parc, remplissez Réservataires et Libérations, puis « Calculer ».",
    );
  });

  it("est tout entier à faire avant le premier calcul", () => {
    expect(etapesDe(AVANT).map(({ vue, etat }) => [vue, etat])).toEqual([
      ["donnees", "aFaire"],
      ["controles", "aFaire"],
      ["resultats", "aFaire"],
    ]);
  });

  it("dit combien de lignes comptent, et signale celles qui sont écartées", () => {
    const lu = { ...bilan, dossier: { ...bilan.dossier, lignes: [comptes] } };
    const [donnees] = etapesDe({ bilan: lu, importe: null });
    expect(donnees?.etat).toBe("warning");
    expect(enClair(donnees?.texte ?? "")).toBe("1 feuille lue, 10 lignes comptées, 2 lignes écartées");
  });

  it("compte les constats comme Contrôles les liste, avec les cellules quand elles sont plus nombreuses", () => {
    const inconnu = (ligne: number, gravite: "bloquant" | "aVerifier"): ConstatDeLecture => ({
      ...{ type: "codeInconnu", champ: "motif", valeur: "Échange", retenu: "autre", gravite, regle: "R3" },
      ...{ role: "liberations", lieu: { feuille: "Libérations", cellule: `C${ligne}` }, ecarte: false },
    });
    const dit = (...constats: ConstatDeLecture[]) => {
      const [, controles] = etapesDe({ bilan: bilanDe([], constats), importe: null });
      return [controles?.etat, enClair(controles?.texte ?? "")];
    };
    expect(dit(inconnu(2, "aVerifier"))).toEqual(["warning", "1 constat à vérifier"]);
    expect(dit(inconnu(2, "aVerifier"), inconnu(3, "aVerifier"), inconnu(4, "aVerifier"))).toEqual([
      "warning",
      "1 constat à vérifier (3 cellules)",
    ]);
    expect(dit(inconnu(2, "aVerifier"), inconnu(3, "bloquant"))).toEqual(["error", "1 constat bloquant"]);
    expect(dit()).toEqual(["success", "Rien à signaler."]);
  });

  it("se passe d'alerte quand toutes les lignes comptent", () => {
    const lignes = [{ ...comptes, lues: 10, ecartees: 0 }];
    const [donnees] = etapesDe({
      bilan: { ...bilan, dossier: { ...bilan.dossier, lignes } },
      importe: null,
    });
    expect(donnees?.etat).toBe("success");
  });
});
