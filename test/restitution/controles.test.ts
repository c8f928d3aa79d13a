import { calculerSituation, fois, liberation, logement } from "../calcul/constructeurs";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import { doublon, dossier, feuille, feuilles, situationDuReferentiel } from "./constructeurs";

function controles(constats: readonly ConstatDeLecture[]) {
  return feuille("Contrôles", feuilles(undefined, dossier({ constats })));
}

const ABSENTE: ConstatDeLecture = {
  type: "feuilleAbsente",
  requise: true,
  role: "liberations",
  gravite: "bloquant",
  regle: "R3",
  lieu: { feuille: "Libérations", cellule: null },
  ecarte: false,
};

describe("La feuille Contrôles", () => {
  it("dit que tout va bien quand il n'y a rien à dire, et combien de lignes ont été lues", () => {
    const lignes = [{ feuille: "Parc", lues: 3010, comptees: 3000, ecartees: 8, vides: 2 }];
    const { lignes: ecrites } = feuille("Contrôles", feuilles(undefined, dossier({ lignes })));
    expect(ecrites.map(([gravite, , constat]) => [gravite, constat])).toEqual([
      ["ℹ Information", "Aucun constat\u00a0: rien à signaler dans les feuilles lues."],
      ["ℹ Information", "Parc\u00a0: 3\u202f010 lignes lues, 3\u202f000 comptées, 8 écartées, 2 vides."],
    ]);
  });

  it("donne la cellule, la phrase et la marche à suivre de chaque constat", () => {
    expect(controles([doublon(12)]).lignes[0]).toEqual([
      "⚠ À vérifier",
      "",
      "Le n° RPLS «\u00a03100012\u00a0» figure déjà à la ligne 2\u00a0: seule la première compte.",
      "Parc",
      "A12",
      "Corrigez le numéro ou supprimez la ligne en trop.",
      "1 ligne non comptée\u00a0: elle répète une ligne qui l’est",
    ]);
  });

  it("dit ce que coûtent les lignes écartées, feuille par feuille, et rien quand la ligne est comptée", () => {
    const ecarte = (role: ConstatDeLecture["role"]): ConstatDeLecture => ({
      ...{ ...doublon(3), role },
      ...{ type: "celluleEnErreur", champ: "departement", erreur: "#N/A" },
    });
    const roles = ["parc", "liberations", "droitsAcquis", "misesADisposition", "demandes"] as const;
    expect(roles.map((role) => controles([ecarte(role)]).lignes[0]?.[6])).toEqual([
      "1 logement hors de tous les comptes (R1 à R8)",
      "1 libération hors du taux de rotation (R3)",
      "1 ligne hors des droits uniques (R12)",
      "1 mise à disposition hors du bilan (R14 à R18)",
      "1 ligne hors du diagnostic (R28)",
    ]);
    expect(controles([{ ...ecarte("parc"), ecarte: false }]).lignes[0]?.[6]).toBe("");
  });

  it("ne dit perdu ni un total, ni une ligne qui en répète une autre", () => {
    const total: ConstatDeLecture = { ...doublon(3), type: "ligneDeTotal", texte: "TOTAL" };
    const liberation: ConstatDeLecture = {
      ...{ ...doublon(3), role: "liberations" },
      ...{ type: "liberationEnDouble", date: 45_000, rpls: "3100000001", premiereLigne: 2 },
    };
    expect([total, liberation].map((un) => controles([un]).lignes[0]?.[6])).toEqual([
      "Aucun\u00a0: un total n’est pas une donnée",
      "1 ligne non comptée\u00a0: elle répète une ligne qui l’est",
    ]);
  });

  it("dit d'un logement sans n° RPLS, vide ou en erreur, qu'il est compté", () => {
    const absent: ConstatDeLecture = { ...doublon(3), type: "rplsAbsent", ecarte: false };
    const erreur: ConstatDeLecture = {
      ...absent,
      ...{ type: "celluleEnErreur", champ: "rpls", erreur: "#N/A" },
    };
    const dit = "1 logement compté (R1 à R8), sans libération possible (R3)";
    expect([absent, erreur].map((un) => controles([un]).lignes[0]?.[6])).toEqual([dit, dit]);
  });

  it("dit qu'un constat bloquant arrête ce qui en dépend, avec la ligne qu'il écarte s'il y en a une", () => {
    expect(controles([ABSENTE]).lignes[0]?.[6]).toBe("Calcul arrêté pour ce qui en dépend");
    expect(controles([{ ...doublon(3), gravite: "bloquant" }]).lignes[0]?.[6]).toBe(
      "1 ligne non comptée\u00a0: elle répète une ligne qui l’est\u00a0; calcul arrêté pour ce qui en dépend",
    );
  });

  it("met le plus grave d'abord, puis suit les lignes de la feuille dans l'ordre des nombres", () => {
    const { lignes } = controles([doublon(100), doublon(9), ABSENTE]);
    expect(lignes.slice(0, 3).map((ligne) => [ligne[0], ligne[4]])).toEqual([
      ["⛔ Bloquant", ""],
      ["⚠ À vérifier", "A9"],
      ["⚠ À vérifier", "A100"],
    ]);
  });

  it("dit ce que coûte une feuille manquante", () => {
    expect(controles([ABSENTE]).lignes[0]?.[2]).toBe(
      "La feuille «\u00a0Libérations\u00a0» est introuvable\u00a0: le taux de rotation, l’assiette et les objectifs ne peuvent pas être calculés.",
    );
  });

  it("nomme dans deux colonnes la feuille et la cellule où mène chaque ligne", () => {
    const { liens, lignes, colonnes } = controles([ABSENTE, doublon(12)]);
    if (liens === null) throw new Error("pas de liens");
    expect([colonnes[liens.feuille]?.entete, colonnes[liens.cellule]?.entete]).toEqual([
      "Feuille",
      "Cellule",
    ]);
    expect(lignes.map((ligne) => [ligne[liens.feuille], ligne[liens.cellule]])).toEqual([
      ["Libérations", ""],
      ["Parc", "A12"],
    ]);
  });

  it("liste vingt constats d'un même genre, puis compte les autres", () => {
    const { lignes } = controles(Array.from({ length: 332 }, (_, rang) => doublon(rang + 3)));
    expect(lignes).toHaveLength(21);
    expect(lignes[19]?.[4]).toBe("A22");
    expect(lignes[20]?.[2]).toBe("… et 312 autres cellules du même genre.");
  });

  it("liste les vingt premiers sans suite quand il y en a vingt juste", () => {
    expect(controles(Array.from({ length: 20 }, (_, rang) => doublon(rang + 3))).lignes).toHaveLength(20);
  });

  it("ajoute à ce compte les constats que la lecture n'a pas gardés un par un", () => {
    const suite: ConstatDeLecture = {
      ...doublon(3),
      type: "suite",
      de: "rplsEnDouble",
      champ: null,
      nombre: 5000,
      lieu: { feuille: "Parc", cellule: null },
    };
    const { lignes } = controles([...Array.from({ length: 25 }, (_, rang) => doublon(rang + 3)), suite]);
    expect(lignes).toHaveLength(21);
    expect([lignes[20]?.[2], lignes[20]?.[6]]).toEqual([
      "… et 5\u202f005 autres cellules du même genre.",
      "5\u202f005 lignes non comptées\u00a0: elles répètent des lignes qui le sont",
    ]);
  });

  describe("réunit en une ligne les constats d'une même valeur dans une même colonne", () => {
    const inconnu = (ligne: number, valeur = "Échange", autres: Partial<ConstatDeLecture> = {}) =>
      ({
        ...doublon(ligne),
        ...{ type: "codeInconnu", champ: "motif", valeur, retenu: "autre", ecarte: false },
        ...{
          role: "liberations",
          regle: "R3",
          lieu: { feuille: "Libérations", cellule: `C${String(ligne)}` },
        },
        ...autres,
      }) as ConstatDeLecture;
    const dits = (...constats: readonly ConstatDeLecture[]) =>
      controles(constats).lignes.map(([, , constat, , cellule]) => [
        String(constat)
          .replace(/[\u00a0\u202f]/g, " ")
          .replace(/’/g, "'"),
        cellule,
      ]);
    const phrase = (valeur: string) =>
      `« ${valeur} » n'est pas une valeur connue de la colonne « Motif » : lu comme « Autre », que toutes les méthodes retiennent dans le taux (R3).`;

    it("avec leur nombre et leurs cellules, là où la première se trouve", () => {
      expect(dits(inconnu(12), inconnu(15, "Reprise"), inconnu(40), inconnu(77))).toEqual([
        [`${phrase("Échange")} 3 lignes (C12, C40, C77).`, "C12"],
        [phrase("Reprise"), "C15"],
      ]);
    });

    it("les huit premières cellules seulement, quand il y en a plus", () => {
      const onze = Array.from({ length: 11 }, (_, rang) => inconnu(rang + 2));
      expect(dits(...onze)).toEqual([
        [`${phrase("Échange")} 11 lignes (C2, C3, C4, C5, C6, C7, C8, C9…).`, "C2"],
      ]);
    });

    it("sans compter ce que la lecture n'a pas gardé : c'est alors un nombre au moins", () => {
      const suite = inconnu(3, "", {
        ...{ type: "suite", de: "codeInconnu", champ: "motif", nombre: 500 },
        lieu: { feuille: "Libérations", cellule: null },
      });
      expect(dits(inconnu(3), inconnu(4), suite)).toEqual([
        [`${phrase("Échange")} 2 lignes au moins (C3, C4).`, "C3"],
        ["… et 500 autres cellules du même genre.", ""],
      ]);
    });

    it("avec ce que coûtent toutes les lignes écartées", () => {
      const ecarte = { type: "departementInconnu", valeur: "99", role: "liberations", ecarte: true } as const;
      const { lignes } = controles([3, 8].map((ligne) => ({ ...doublon(ligne), ...ecarte })));
      expect(lignes.map((une) => une[6])).toEqual(["2 libérations hors du taux de rotation (R3)"]);
    });

    it("mais ni des cellules vides, ni des lignes écartées avec d'autres qui sont comptées", () => {
      const departement = (ligne: number, valeur: string, ecarte: boolean) =>
        ({ ...doublon(ligne), type: "departementInconnu", valeur, ecarte }) as const;
      expect(
        dits(
          departement(3, "", true),
          departement(4, "", true),
          departement(5, "99", true),
          departement(6, "99", false),
        ),
      ).toHaveLength(4);
    });
  });

  it("ne mélange pas deux colonnes dans un même groupe", () => {
    const vide = (champ: "miseEnService" | "sortie", ligne: number): ConstatDeLecture => ({
      ...doublon(ligne),
      type: "dateIllisible",
      champ,
      valeur: `hier ${String(ligne)}`,
    });
    const constats = Array.from({ length: 15 }, (_, rang) => [
      vide("miseEnService", rang + 3),
      vide("sortie", rang + 3),
    ]).flat();
    expect(controles(constats).lignes).toHaveLength(30);
  });

  it("ne mélange pas lignes écartées et lignes comptées dans un même groupe", () => {
    const constats = Array.from({ length: 30 }, (_, rang) => ({
      ...doublon(rang + 3),
      ecarte: rang % 2 === 0,
    }));
    expect(controles(constats).lignes).toHaveLength(30);
  });

  it("reprend les constats du calcul, avec le périmètre nommé", () => {
    const resultat = calculerSituation({
      logements: fois(100, logement()),
      liberations: fois(1, liberation()),
    });
    const { lignes } = feuille("Contrôles", feuilles(resultat));
    expect(lignes[0]?.slice(0, 4)).toEqual([
      "⚠ À vérifier",
      "R4",
      "Habitat · 31\u00a0: le taux de rotation est de 1\u00a0%, hors de la plage habituelle de 2\u00a0% à 30\u00a0% (Occitanie 2022\u00a0: 9,4\u00a0%).",
      "Rotation",
    ]);
  });
});

describe("La feuille Méthode", () => {
  const enonces = (regle: string, resultat = calculerSituation(situationDuReferentiel())) =>
    feuille("Méthode", feuilles(resultat))
      .lignes.filter((ligne) => ligne[1] === regle)
      .map((ligne) => String(ligne[2]));

  it("cite une source pour chaque règle, de R1 à R10, et pour les divergences", () => {
    const { lignes } = feuille("Méthode");
    const regles = [...new Set(lignes.map((ligne) => ligne[1]))];
    expect(regles).toEqual(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R26", "R19", ""]);
    for (const ligne of lignes) expect(ligne[3]).not.toBe("");
  });

  it("décrit la méthode qui a été appliquée, non celle par défaut", () => {
    const resultat = calculerSituation({
      ...situationDuReferentiel(),
      parametres: { methode: "intermediaire" },
    });
    expect(enonces("R3")[0]).toContain("Méthode du référentiel");
    expect(enonces("R3", resultat)[0]).toContain("les mutations sont comptées");
    expect(enonces("R3", resultat)[1]).toBe(
      "Méthode du taux de rotation\u00a0: Intermédiaire (modifié\u00a0; valeur par défaut\u00a0: Référentiel)",
    );
  });

  it("rappelle que le volume « ne constitue pas un objectif fiable »", () => {
    expect(enonces("R10").join(" ")).toContain("ne constitue pas un objectif fiable");
  });
});
