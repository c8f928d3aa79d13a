import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Objectif } from "../../src/calcul/domaine/objectif";
import { depuisNombre } from "../../src/calcul/nombres/decimal";
import type { Dossier } from "../../src/lecture/types";
import { listerControles } from "../../src/restitution/controles";
import { OBJECTIFS } from "../../src/restitution/modele/objectifs";
import { LISTES } from "../../src/restitution/modele/listes";
import { modaliteEnMots, periodeEnMots } from "../../src/restitution/phrases/axes";
import { constatsDeSuivi } from "../../src/restitution/suiviAnnuel";
import {
  agreger,
  calculerSituation,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { attribueeEn2025, decrit } from "../calcul/constructeurs-detail";
import { attribuee } from "../calcul/constructeurs-suivi";
import { dossier, EDITION, feuille, feuilles, parEntetes } from "./constructeurs";

const RESERVATAIRES = [
  reservataire("VILLE", { categorie: "commune" }),
  reservataire("ETAT", { categorie: "etat-prioritaires" }),
];
const SITUATION = {
  logements: [
    ...fois(60, logement({ reservataire: "VILLE" })),
    ...fois(40, logement({ reservataire: "ETAT" })),
  ],
  liberations: [...fois(10, liberation()), ...fois(3, liberation({ motif: "mutation" }))],
  reservataires: RESERVATAIRES,
};
const RESULTAT = calculerSituation({ ...SITUATION, hypotheses: [hypothese({ mutations: 4 })] });
const PREVU: Partial<Dossier> = { agregats: agreger(SITUATION), hypotheses: [hypothese({ mutations: 4 })] };

function lu(misesADisposition: readonly MiseADisposition[] | null, autres: Partial<Dossier> = {}): Dossier {
  return { ...dossier({ reservataires: RESERVATAIRES, misesADisposition }), ...autres };
}
const decrire = (unDossier: Dossier) => feuilles(RESULTAT, unDossier);
const noms = (unDossier: Dossier) => decrire(unDossier).map(({ nom }) => nom);
const lignes = (nom: string, unDossier: Dossier) => {
  const decrite = feuille(nom, decrire(unDossier));
  return decrite.lignes.map((ligne) => parEntetes(decrite, ligne));
};
const constats = (unDossier: Dossier) =>
  listerControles({
    ...{ dossier: unDossier, resultat: RESULTAT, feuilles: decrire(unDossier) },
    suivis: constatsDeSuivi(unDossier, RESULTAT, EDITION.ecritLe),
  })
    .filter(({ regle }) => regle === "R19")
    .map(({ constat, gravite, lieu }) => ({ constat: constat.replaceAll("\u00a0", " "), gravite, ...lieu }));

const ETAT = { reservataire: "ETAT" } as const;
const DE_2025 = [
  ...fois(2, attribueeEn2025("12/05", ETAT)),
  ...fois(8, attribueeEn2025("12/05")),
  attribueeEn2025("12/05", { description: decrit({ qpv: null }) }),
];
const OBJECTIF: Objectif = {
  ...{
    dispositif: "CIA",
    territoire: { type: "lieu", nom: "Muret" },
    bailleur: { type: "tous" },
    public: "DALO",
  },
  ...{ cible: depuisNombre(0.25), unite: "part" },
};

describe("Les feuilles de l'année", () => {
  it("ne sont écrites que là où le classeur a de quoi", () => {
    expect(noms(lu(null))).not.toEqual(expect.arrayContaining(["Bilan détaillé"]));
    expect(noms(lu(null, PREVU))).toContain("Prévision");
    expect(noms(lu([]))).toEqual(expect.arrayContaining(["Bilan détaillé"]));
    expect(noms(lu([]))).not.toEqual(expect.arrayContaining(["Hors QPV"]));
    expect(noms(lu([]))).not.toEqual(expect.arrayContaining(["Suivi des objectifs"]));
  });

  it("suivent Échéances, dans l'ordre du contrat", () => {
    const toutes = noms(lu(DE_2025, { ...PREVU, objectifs: [OBJECTIF] }));
    const debut = toutes.indexOf("Échéances");
    expect(toutes.slice(debut, debut + 5)).toEqual([
      "Échéances",
      "Bilan détaillé",
      "Prévision",
      "Hors QPV",
      "Suivi des objectifs",
    ]);
  });

  it.each([
    [
      "Bilan détaillé",
      "tblBilanDetaille",
      "Bailleur · Département · Réservataire · Axe · Modalité · Proposés · Attribués",
    ],
    [
      "Prévision",
      "tblPrevision",
      "Bailleur · Département · Catégorie · Prévus · Réalisés l’année précédente · Écart",
    ],
    ["Hors QPV", "tblHorsQpv", "Bailleur · Département · Commune · Année"],
    [
      "Suivi des objectifs",
      "tblSuiviObjectifs",
      "Dispositif · Territoire · Public · Cible · Unité · Réalisé · Taux d’atteinte · Reste · Observations",
    ],
  ])("%s porte les en-têtes convenus", (nom, table, entetes) => {
    const decrite = feuille(nom, decrire(lu(DE_2025, { ...PREVU, objectifs: [OBJECTIF] })));
    expect(decrite.table).toBe(table);
    expect(
      decrite.colonnes
        .map(({ entete }) => entete)
        .join(" · ")
        .startsWith(entetes),
    ).toBe(true);
  });
});

describe("Bilan détaillé", () => {
  it("dit ses axes et ses modalités en français, et l'année sur laquelle il porte", () => {
    const [mise] = [attribueeEn2025("12/05")];
    const vues = lignes("Bilan détaillé", lu([mise])).filter((une) => une["Réservataire"] === "VILLE");
    expect(vues.map((une) => [une.Axe, une.Modalité, une.Proposés, une.Attribués].join(" | "))).toEqual([
      "Ensemble | Tous les logements | 1 | 1",
      "Typologie | T3 | 1 | 1",
      "Financement | PLUS | 1 | 1",
      "QPV | Hors QPV | 1 | 1",
      "Commune | Muret | 1 | 1",
      "Période de construction | 1975 à 1989 | 1 | 1",
    ]);
    expect(feuille("Bilan détaillé", decrire(lu([mise]))).sousTitre.replaceAll("\u00a0", " ")).toContain(
      "bilan dû à chaque réservataire avant le 28 février 2026 (R18) ; les documents de chacun n’en portent que ses lignes.",
    );
  });

  it("n'a pas de total : chaque axe compte de nouveau tous les logements", () => {
    expect(feuille("Bilan détaillé", decrire(lu(DE_2025))).totaux).toBeNull();
  });

  it("les classes de construction se lisent", () => {
    const debuts = [1949, 1975];
    expect([0, 1, 2].map((rang) => periodeEnMots(rang, debuts))).toEqual([
      "Avant 1949",
      "1949 à 1974",
      "Depuis 1975",
    ]);
    expect(modaliteEnMots("qpv", "oui", debuts)).toBe("En QPV");
    expect(modaliteEnMots("commune", "", debuts)).toBe("Non renseigné");
  });
});

describe("Prévision", () => {
  it("une ligne par catégorie, prévus et réalisés", () => {
    const [premiere] = lignes("Prévision", lu(null, PREVU));
    expect(premiere).toMatchObject({
      ...{ Catégorie: "Mutations internes", Prévus: 4, "Réalisés l’année précédente": 3, Écart: 1 },
    });
    expect(feuille("Prévision", decrire(lu(null, PREVU))).totaux?.slice(3, 6)).toEqual([4, 3, 1]);
  });

  it("ce qui n'est pas saisi est vide, et dit pourquoi", () => {
    const vide = hypothese();
    const hypotheses = [{ ...vide, deductions: { ...vide.deductions, lhi: null } }];
    const lhi = lignes("Prévision", lu(null, { ...PREVU, hypotheses }))[3];
    expect(lhi).toMatchObject({ Prévus: "", Écart: "" });
    expect(lhi?.Observation).toBe(
      "Non calculé (relogements LHI)\u00a0: aucune prévision n’est saisie dans Hypothèses.",
    );
  });
});

describe("Hors QPV", () => {
  it("montre la part de l'État, le seuil et le contrôle, pour le périmètre puis par commune", () => {
    const vues = lignes("Hors QPV", lu(DE_2025));
    expect(vues.map((une) => [une.Commune, une.Année, une["Part de l’État"], une.Contrôle])).toEqual([
      ["Toutes", "2025", 0.2, "⚠ Sous le seuil"],
      ["Muret", "2025", 0.2, "⚠ Sous le seuil"],
    ]);
    expect(vues[0]?.Observation).toBe("1 attribution sans QPV renseigné dans Parc, hors du calcul.");
  });

  it("où la convention en stipule autrement, la commune est montrée sans seuil, et l'ensemble reste contrôlé", () => {
    const perimetres = RESULTAT.perimetres.map((un) => ({
      ...un,
      parametres: { ...un.parametres, etatParCommune: "stipule" as const },
    }));
    const decrite = feuille("Hors QPV", feuilles({ ...RESULTAT, perimetres }, lu(DE_2025)));
    const vues = decrite.lignes.map((ligne) => parEntetes(decrite, ligne));
    expect(vues.map((une) => [une.Commune, une.Seuil, une.Contrôle])).toEqual([
      ["Toutes", 0.3, "⚠ Sous le seuil"],
      ["Muret", "", "— Stipulation contraire"],
    ]);
    expect(vues[1]?.Observation).toContain("la convention en stipule autrement");
  });

  it("le dit dans Contrôles, avec ses chiffres ; une commune n'est qu'une information", () => {
    expect(constats(lu(DE_2025))).toEqual([
      {
        constat:
          "Habitat · 31 : en 2025, l’État a reçu 2 des 10 attributions hors QPV, soit 20 %, sous le seuil de 30 % (CCH, R.441-5-2).",
        ...{ gravite: "aVerifier", feuille: "Hors QPV", cellule: "I11" },
      },
      {
        constat:
          "Habitat · 31 : en 2025, 1 attribution porte sur un logement dont Parc ne dit pas s’il est en QPV : la part de l’État hors QPV ne la compte pas.",
        ...{ gravite: "information", feuille: "Hors QPV", cellule: "I11" },
      },
      {
        constat:
          "Habitat · 31 : en 2025, la part de l’État hors QPV est sous 30 % dans Muret (20 %) (CCH, R.441-5-2).",
        ...{ gravite: "information", feuille: "Hors QPV", cellule: "I12" },
      },
    ]);
  });

  it("l'année en cours n'est qu'une information : la part peut encore monter", () => {
    const enCours = fois(3, attribuee({ caleolLe: null, entreeLe: null, description: decrit() }));
    expect(constats(lu(enCours))[0]).toMatchObject({ gravite: "information" });
    expect(constats(lu(enCours))[0]?.constat).toContain(
      "en 2026, année en cours, l’État n’a reçu aucune des 3 attributions",
    );
  });

  it("accorde ce qu'il compte : une seule attribution, une seule sans QPV", () => {
    const une = lu([
      attribueeEn2025("12/05"),
      attribueeEn2025("13/05", { description: decrit({ qpv: null }) }),
    ]);
    expect(constats(une).map(({ constat }) => constat)).toEqual([
      "Habitat · 31 : en 2025, l’État n’a pas reçu la seule attribution hors QPV, soit 0 %, sous le seuil de 30 % (CCH, R.441-5-2).",
      "Habitat · 31 : en 2025, 1 attribution porte sur un logement dont Parc ne dit pas s’il est en QPV : la part de l’État hors QPV ne la compte pas.",
      "Habitat · 31 : en 2025, la part de l’État hors QPV est sous 30 % dans Muret (0 %) (CCH, R.441-5-2).",
    ]);
  });

  it("au-dessus du seuil, rien à signaler", () => {
    expect(
      constats(lu([...fois(3, attribueeEn2025("12/05", ETAT)), ...fois(7, attribueeEn2025("12/05"))])),
    ).toEqual([]);
  });

  it("sans réservataire de l'État, le contrôle est sans objet", () => {
    const sansEtat = { ...lu(DE_2025), reservataires: [reservataire("VILLE", { categorie: "commune" })] };
    expect(noms(sansEtat)).not.toContain("Hors QPV");
    expect(constats(sansEtat)).toEqual([]);
  });
});

describe("Suivi des objectifs", () => {
  const enMars = (nombre: number, publics: readonly string[]) =>
    fois(nombre, attribuee({ caleolLe: null, entreeLe: null, publics, description: decrit() }));

  it("est dans l'unité de la cible", () => {
    const objectifs = [OBJECTIF, { ...OBJECTIF, cible: depuisNombre(10), unite: "nombre" } as const];
    const vues = lignes(
      "Suivi des objectifs",
      lu([...enMars(2, ["DALO"]), ...enMars(14, [])], { objectifs }),
    );
    expect(vues.map((une) => [une.Cible, une.Unité, une.Réalisé, une["Taux d’atteinte"], une.Reste])).toEqual(
      [
        [25, "%", 12.5, 0.5, 12.5],
        [10, "nombre", 2, 0.2, 8],
      ],
    );
    expect(vues[0]?.Observations).toBe("2 attributions sur 16.");
  });

  it("dit une cible atteinte, un public qu'aucune attribution ne porte, un territoire inconnu", () => {
    const vers = (particularites: Partial<Objectif>): Objectif => ({ ...OBJECTIF, ...particularites });
    const objectifs = [
      vers({ unite: "nombre", cible: depuisNombre(2) }),
      vers({ unite: "nombre", public: "DAHO", territoire: { type: "partout" } }),
      vers({ unite: "nombre", public: null, territoire: { type: "inconnu", nom: "Muert" } }),
    ];
    const vues = lignes("Suivi des objectifs", lu(enMars(2, ["DALO"]), { objectifs }));
    expect(vues.map((une) => [une.Territoire, une.Public, une.Observations])).toEqual([
      ["Muret", "DALO", "✔ Cible atteinte."],
      [
        "Tout le classeur",
        "DAHO",
        "Aucune attribution de l’année ne porte ce public dans Mises à disposition\u00a0: vérifiez son écriture.",
      ],
      [
        "Muert",
        "Tous publics",
        "Non calculé (réalisé et taux d’atteinte de la cible)\u00a0: aucun logement de Parc n’est sur ce territoire.",
      ],
    ]);
  });

  it("la règle R22 est dite dans Méthode là où il y a des objectifs", () => {
    const regles = (unDossier: Dossier) => lignes("Méthode", unDossier).map(({ Règle: regle }) => regle);
    expect(regles(lu([], { objectifs: [OBJECTIF] }))).toEqual(expect.arrayContaining(["R18", "R19", "R22"]));
    expect(regles(lu([]))).not.toContain("R22");
  });

  it("le modèle propose la feuille, avec ses unités", () => {
    expect(OBJECTIFS.colonnes.map(({ entete }) => entete)).toEqual([
      ...["Dispositif", "Territoire", "Public", "Cible", "Unité", "Bailleur"],
    ]);
    expect(LISTES["Unité d'objectif"]).toEqual(["nombre", "%"]);
  });
});
