import {
  calculerSituation,
  fois,
  hypothese,
  ICI,
  AILLEURS,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { depuisNombre } from "../../src/calcul/nombres/decimal";
import { LIGNES_DE_PROVENANCE } from "../../src/restitution/provenance";
import { dossier, feuille, feuilles, parEntetes, situationDuReferentiel } from "./constructeurs";

const ENTETES = {
  Rotation: ["Bailleur", "Département", "Libérations retenues", "Parc de rotation", "Taux de rotation"],
  Assiette: [
    "Bailleur",
    "Département",
    "Parc",
    "Parc soumis",
    "Taux de rotation",
    "Mutations",
    "ANRU",
    "ORCOD",
    "LHI",
    "Vente",
    "Assiette",
  ],
  Flux: [
    "Bailleur",
    "Département",
    "Réservataire",
    "Nom",
    "Réservations",
    "Part",
    "Part retenue",
    "Volume estimé",
    "Objectif",
  ],
  Contrôles: ["Gravité", "Règle", "Constat", "Feuille", "Cellule", "Que faire"],
} as const;

describe("Les feuilles de résultats", () => {
  it("sont décrites dans l'ordre Rotation, Assiette, Flux, Conventions, Contrôles, Explications, Méthode, chacune avec sa table", () => {
    expect(feuilles().map(({ nom, table }) => [nom, table])).toEqual([
      ["Rotation", "tblRotation"],
      ["Assiette", "tblAssiette"],
      ["Flux", "tblFlux"],
      ["Conventions", "tblConventions"],
      ["Contrôles", "tblControles"],
      ["Explications", "tblExplications"],
      ["Méthode", "tblMethode"],
    ]);
  });

  test.each(Object.entries(ENTETES))("%s commence par les en-têtes convenus", (nom, attendus) => {
    const entetes = feuille(nom).colonnes.map(({ entete }) => entete);
    expect(entetes.slice(0, attendus.length)).toEqual(attendus);
    expect(new Set(entetes).size).toBe(entetes.length);
  });

  it("ont toutes autant de cellules par ligne que de colonnes", () => {
    for (const { colonnes, lignes, totaux } of feuilles()) {
      for (const ligne of lignes) expect(ligne).toHaveLength(colonnes.length);
      if (totaux !== null) expect(totaux).toHaveLength(colonnes.length);
    }
  });

  it("portent toutes la même provenance, d'une hauteur fixe", () => {
    const { provenance } = feuille("Rotation");
    expect(provenance).toHaveLength(LIGNES_DE_PROVENANCE);
    for (const une of feuilles()) expect(une.provenance).toEqual(provenance);
    expect(Object.fromEntries(provenance)).toMatchObject({
      Campagne: "2026 · parc observé au 31/12/2025 · libérations de 2025",
      "Établi le": "02/03/2026 · Flux 1.2.3",
    });
    expect(provenance.at(-1)?.[1]).toContain("0123456789abcdef");
  });

  it("citent dans la provenance les paramètres modifiés, avec leur périmètre", () => {
    const ecarts = [
      { nom: "Plafond État", valeur: "25 %", perimetre: "" },
      { nom: "Dénominateur des parts", valeur: "Parc soumis au flux", perimetre: "Habitat · 31" },
    ];
    const { provenance } = feuille("Flux", feuilles(undefined, dossier({ ecarts })));
    expect(Object.fromEntries(provenance)["Paramètres modifiés"]).toBe(
      "Plafond État\u00a0: 25 % ; Dénominateur des parts\u00a0: Parc soumis au flux (Habitat · 31)",
    );
  });
});

describe("Les chiffres de l'exemple du référentiel", () => {
  it("donnent dans Rotation le taux exact : 15 libérations pour 146 logements", () => {
    const rotation = feuille("Rotation");
    expect(parEntetes(rotation, rotation.lignes[0])).toMatchObject({
      Bailleur: "Habitat",
      Département: "31",
      "Libérations retenues": 15,
      "Parc de rotation": 146,
      "Taux de rotation": 15 / 146,
      Méthode: "Référentiel",
      Observation: "",
    });
  });

  it("donnent dans Assiette la somme qui se lit de gauche à droite", () => {
    const assiette = feuille("Assiette");
    const ligne = parEntetes(assiette, assiette.lignes[0]);
    expect(ligne).toMatchObject({ Parc: 150, "Parc soumis": 145, Mutations: 3, ANRU: 1, ORCOD: 0, Vente: 0 });
    expect(ligne.Assiette).toBeCloseTo((145 * 15) / 146 - 4, 12);
    expect(ligne["Attributions à répartir"]).toBe(11);
  });

  it("donnent au Département 20 % du parc, et le reste en « Non réservé » sous le code —", () => {
    const flux = feuille("Flux");
    expect(flux.lignes.map((ligne) => ligne.slice(2, 4))).toEqual([
      ["CD31", "Haute-Garonne"],
      ["—", "Non réservé"],
    ]);
    expect(parEntetes(flux, flux.lignes[0])).toMatchObject({
      Réservations: 30,
      Part: 0.2,
      "Part retenue": 0.2,
      Objectif: 2,
      Catégorie: "Département",
    });
    expect(parEntetes(flux, flux.lignes[1])).toMatchObject({ Réservations: 120, Objectif: 9, Catégorie: "" });
  });

  it("additionnent réservations, volumes et objectifs, jamais les parts", () => {
    const flux = feuille("Flux");
    const totaux = parEntetes(flux, flux.totaux ?? []);
    expect(totaux).toMatchObject({
      Bailleur: "Total",
      Réservations: 150,
      Part: "",
      "Part retenue": "",
      Objectif: 11,
    });
  });

  it("n'ont pas de ligne de total quand il n'y a qu'une ligne", () => {
    expect(feuille("Rotation").totaux).toBeNull();
  });
});

describe("Un chiffre qui manque", () => {
  const sansParc = calculerSituation({
    logements: [logement({ nature: "etudiant" }), ...fois(10, logement({ perimetre: AILLEURS }))],
    liberations: [liberation({ logement: logement({ perimetre: AILLEURS }) })],
    hypotheses: [],
  });

  it("laisse sa cellule vide et dit son motif, au lieu d'écrire 0", () => {
    const rotation = feuille("Rotation", feuilles(sansParc));
    const ligne = parEntetes(rotation, rotation.lignes[0]);
    expect(ligne["Taux de rotation"]).toBe("");
    expect(ligne.Observation).toBe("Non calculé (taux de rotation et taux retenu)\u00a0: le parc est nul.");
  });

  it("est dit dans le total", () => {
    const assiette = feuille("Assiette", feuilles(sansParc));
    expect(assiette.totaux?.[0]).toBe("Total (1 ligne sans valeur)");
    expect(parEntetes(assiette, assiette.totaux ?? []).Assiette).toBe(1);
  });

  it("ne laisse pas voir les estimations d'un périmètre bloqué", () => {
    const bloque = calculerSituation({ ...situationDuReferentiel(), bloques: [ICI] });
    const assiette = feuille("Assiette", feuilles(bloque));
    expect(parEntetes(assiette, assiette.lignes[0])).toMatchObject({
      Parc: 150,
      Mutations: "",
      Assiette: "",
      Observation:
        "Non calculé (taux retenu)\u00a0: un constat bloquant arrête ce périmètre (voir Contrôles). " +
        "Non calculé (assiette)\u00a0: il n’y a pas de taux de rotation.",
    });
  });

  it("se dit une fois pour tout le classeur quand aucun périmètre n'a pu être lu", () => {
    const vide = feuilles(calculerSituation({}));
    expect(feuille("Flux", vide).lignes).toEqual([]);
    expect(feuille("Flux", vide).sousTitre).toContain("voir la feuille Contrôles");
  });
});

describe("Les cas particuliers du flux", () => {
  it("montrent l'écart entre l'engagement de la convention et la part du parc", () => {
    const situation = situationDuReferentiel();
    const engage = {
      ...situation,
      reservataires: [reservataire("CD31", { engagement: depuisNombre("0.25") })],
    };
    const flux = feuille("Flux", feuilles(calculerSituation(engage)));
    const ligne = parEntetes(flux, flux.lignes[0]);
    expect(ligne).toMatchObject({
      Part: 0.2,
      Engagement: 0.25,
      "Part retenue": 0.25,
      "Écart (points)": 0.05,
    });
  });

  it("gardent l'assiette négative exacte dans l'observation", () => {
    const negative = calculerSituation({
      logements: fois(100, logement()),
      liberations: fois(10, liberation()),
      hypotheses: [hypothese({ mutations: 12.5 })],
    });
    const assiette = feuille("Assiette", feuilles(negative));
    expect(parEntetes(assiette, assiette.lignes[0])).toMatchObject({
      Assiette: 0,
      Observation: "Les déductions dépassent le flux attendu, l’assiette vaut −2,5 et est ramenée à 0.",
    });
  });
});
