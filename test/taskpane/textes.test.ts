import { annonceDAvancement, avancement, motsDAvancement } from "../../src/taskpane/avancement";
import type { Activite } from "../../src/taskpane/activite";
import { ETAT_INITIAL } from "../../src/taskpane/etat";
import { texteDeMessage } from "../../src/taskpane/textesDeMessage";
import { estSombre, luminance } from "../../src/taskpane/theme";
import { annonce } from "../../src/taskpane/vues/annonces";
import { messageDe } from "../../src/taskpane/vues/message";
import { enClair } from "./fabriques";

type EnCours = Extract<Activite, { type: "enCours" }>;
const enCours: EnCours = {
  type: "enCours",
  action: "calculer",
  progres: null,
  attente: false,
  annulation: false,
};
const lecture = { etape: "lecture", feuille: "Parc", lignes: 12_000, total: 15_000 } as const;

describe("La progression", () => {
  it("se dit en lignes lues et en feuilles écrites", () => {
    expect(enClair(motsDAvancement({ ...enCours, progres: lecture }))).toBe(
      "Lecture de Parc : 12 000 lignes sur 15 000",
    );
    const ecriture = { etape: "ecriture", feuille: "Flux", rang: 3, total: 5 } as const;
    expect(motsDAvancement({ ...enCours, progres: ecriture })).toBe("Écriture de Flux (3 sur 5)");
  });

  it("remplit la barre selon l'étape, et ne promet rien tant que l'étape n'a pas de terme", () => {
    expect(avancement(lecture)).toBe(0.8);
    expect(avancement({ etape: "ecriture", feuille: "Flux", rang: 3, total: 5 })).toBe(0.6);
    expect(avancement({ etape: "calcul" })).toBeNull();
    expect(avancement(null)).toBeNull();
    expect(avancement({ ...lecture, lignes: 0, total: 0 })).toBeNull();
  });

  it("s'annonce une fois par étape, non à chaque bloc de lignes", () => {
    const debut = annonceDAvancement({ ...enCours, progres: { ...lecture, lignes: 1000 } });
    expect(annonceDAvancement({ ...enCours, progres: lecture })).toBe(debut);
    expect(debut).toBe("Lecture de Parc");
  });

  it("dit l'annulation dès qu'elle est demandée", () => {
    expect(motsDAvancement({ ...enCours, progres: lecture, annulation: true })).toBe("Annulation…");
  });
});

describe("Les messages", () => {
  it.each([
    [
      { type: "calcule", perimetres: 2, bloquants: 0 },
      "success",
      "Calcul terminé",
      "2 périmètres calculés ; les feuilles de résultats sont à jour.",
    ],
    [
      { type: "calcule", perimetres: 0, bloquants: 0 },
      "warning",
      "Aucun logement à compter",
      "Remplissez la feuille Parc, puis relancez le calcul.",
    ],
    [
      { type: "calcule", perimetres: 1, bloquants: 1 },
      "warning",
      "Le calcul est incomplet.",
      "1 constat bloquant à lever : voyez les contrôles.",
    ],
    [{ type: "annule" }, "info", "Calcul annulé", "Les feuilles de résultats n'ont pas changé."],
    [
      { type: "modeleCree", creees: ["Parc", "Libérations"], existantes: [] },
      "success",
      "Feuilles créées : Parc et Libérations",
      "Remplissez-les, puis cliquez sur « Calculer ».",
    ],
    [
      { type: "modeleCree", creees: [], existantes: ["Parc"] },
      "info",
      "Toutes les feuilles du modèle existent",
      "Déjà dans le classeur : Parc.",
    ],
    [
      { type: "exempleInsere" },
      "success",
      "L'exemple est en place",
      "Cliquez sur « Calculer » pour en voir les résultats.",
    ],
  ] as const)("de fin disent ce qui s'est passé et que faire : %j", (message, ton, titre, texte) => {
    const vu = texteDeMessage(message);
    expect([vu.ton, enClair(vu.titre), enClair(vu.texte)]).toEqual([ton, titre, texte]);
  });

  it("d'un import nomment les feuilles qui restent à créer, s'il y en a", () => {
    const texteAvec = (manquantes: readonly string[]) =>
      enClair(
        texteDeMessage({
          ...{ type: "importe", fichier: "rpls.csv", feuille: "Parc", journal: "Import", manquantes },
          deCote: null,
          bilan: {
            lignes: { lues: 3, ecrites: 3, ecartees: 0, vides: 0 },
            colonnes: { lues: 2, reprises: [] },
            constats: [],
          },
        }).texte,
      );
    const sansManque = texteAvec([]);
    expect(sansManque).not.toContain("Restent à créer");
    expect(texteAvec(["Libérations", "Réservataires"])).toBe(
      `${sansManque} Restent à créer : Libérations et Réservataires.`,
    );
  });

  it("d'un refus portent la phrase et le remède du catalogue", () => {
    const vu = texteDeMessage({ type: "refus", refus: { type: "feuilleProtegee", feuille: "Flux" } });
    expect(vu.ton).toBe("error");
    expect(enClair(vu.titre)).toContain("« Flux » est protégée");
    expect(vu.texte).not.toBe("");
  });

  it("disent d'abord que la bibliothèque de Microsoft manque", () => {
    const etat = { ...ETAT_INITIAL, hote: "absent", message: { type: "exempleInsere" } } as const;
    expect(enClair(messageDe(etat)?.titre ?? "")).toBe("Excel n'est pas joignable");
  });

  it("s'annoncent quand l'action est finie", () => {
    const etat = { ...ETAT_INITIAL, message: { type: "exempleInsere" } } as const;
    expect(enClair(annonce(etat))).toBe(
      "L'exemple est en place Cliquez sur « Calculer » pour en voir les résultats.",
    );
    expect(annonce(ETAT_INITIAL)).toBe("");
  });
});

describe("Le thème", () => {
  it("mesure la luminance d'une couleur", () => {
    expect(luminance("#ffffff")).toBeCloseTo(1, 10);
    expect(luminance("#000000")).toBe(0);
    expect(luminance("blanc")).toBeNull();
  });

  it("suit le fond d'Office, quoi que préfère le système", () => {
    expect(estSombre({ bodyBackgroundColor: "#262626" }, false)).toBe(true);
    expect(estSombre({ bodyBackgroundColor: "#F3F2F1" }, true)).toBe(false);
  });

  it("suit le système quand Office ne dit rien", () => {
    expect(estSombre(undefined, true)).toBe(true);
    expect(estSombre({}, false)).toBe(false);
  });
});
