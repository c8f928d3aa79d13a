import { fraction } from "../../src/calcul/nombres/fraction";
import { calculerLeDossier } from "../../src/excel/calculer";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import { arretDe, CONSTATS_MONTRES, constatsOuverts, grouper } from "../../src/taskpane/constats";
import { classeur, lire, type Feuilles } from "../lecture/classeurs";
import { bilanDe, enClair, perimetreDe } from "./fabriques";

const commun = { role: "parc", regle: "R1", ecarte: false } as const;
const rplsAbsent = (cellule: string): ConstatDeLecture => ({
  ...commun,
  type: "rplsAbsent",
  gravite: "aVerifier",
  lieu: { feuille: "Parc", cellule },
});

describe("Les constats du volet", () => {
  it("n'ont aucun groupe quand il n'y a rien à signaler", () => {
    expect(grouper(bilanDe([perimetreDe("Habitat Garonne", "31")]))).toEqual([]);
  });

  it("vont du plus grave au moins grave", () => {
    const constats: readonly ConstatDeLecture[] = [
      {
        ...commun,
        type: "codesVides",
        gravite: "information",
        champ: "nature",
        retenu: "familial",
        nombre: 3,
        lieu: { feuille: "Parc", cellule: null },
      },
      rplsAbsent("A12"),
      {
        ...commun,
        type: "colonneAbsente",
        gravite: "bloquant",
        champ: "rpls",
        requise: true,
        lieu: { feuille: "Parc", cellule: null },
      },
    ];
    const groupes = grouper(bilanDe([], constats));
    expect(groupes.map(({ gravite, nombre }) => [gravite, nombre])).toEqual([
      ["bloquant", 1],
      ["aVerifier", 1],
      ["information", 1],
    ]);
  });

  it("mènent à leur cellule", () => {
    const [groupe] = grouper(bilanDe([], [rplsAbsent("A12")]));
    expect(groupe?.premiers[0]?.lieu).toEqual({ feuille: "Parc", cellule: "A12" });
  });

  it.each([
    ["0001234567", "1234567", { feuille: "Libérations", champ: "rpls" }],
    ["1234567", "0001234567", null],
    [null, "1234567", null],
  ])("ouvrent « Corriger » là où %s de Parc ressemble à %s : %j", (ressemble, rpls, vise) => {
    const lieu = { feuille: "Libérations", cellule: "A2" };
    const sansLogement = {
      type: "liberationSansLogement",
      rpls,
      ressemble,
      gravite: "aVerifier",
      lieu,
    } as const;
    const [groupe] = grouper(
      bilanDe([], [{ ...commun, ...sansLogement, role: "liberations", ecarte: true }]),
    );
    expect(groupe?.premiers[0]?.vise).toEqual(vise);
  });

  it("disent ce que coûte la ligne écartée, et qu'elle est comptée quand elle l'est", () => {
    const [groupe] = grouper(bilanDe([], [rplsAbsent("A12"), { ...rplsAbsent("A13"), ecarte: true }]));
    expect(groupe?.premiers.map(({ effet }) => effet)).toEqual([
      "1 logement compté (R1 à R8), sans libération possible (R3)",
      "1 logement hors de tous les comptes (R1 à R8)",
    ]);
  });

  it("mènent à la feuille de résultats quand c'est le calcul qui parle", () => {
    const perimetre = perimetreDe("Habitat Garonne", "31", {
      constats: [
        {
          type: "tauxHorsBornes",
          perimetre: { bailleur: "Habitat Garonne", departement: "31" },
          taux: fraction(32, 100),
        },
      ],
    });
    const [groupe] = grouper(bilanDe([perimetre], [rplsAbsent("A12")]));
    expect(groupe?.nombre).toBe(2);
    const duCalcul = groupe?.premiers.find(({ lieu }) => lieu.feuille === "Rotation");
    expect(enClair(duCalcul?.phrase ?? "")).toContain("32 %");
  });

  it("comptent tous ceux qu'une seule ligne résume", () => {
    const suite: ConstatDeLecture = {
      ...commun,
      type: "suite",
      gravite: "aVerifier",
      de: "rplsAbsent",
      champ: "rpls",
      nombre: 312,
      lieu: { feuille: "Parc", cellule: null },
    };
    const [groupe] = grouper(bilanDe([], [rplsAbsent("A12"), suite]));
    expect(groupe).toMatchObject({ nombre: 2, cellules: 313 });
    expect(groupe?.premiers).toHaveLength(2);
  });

  it("réunissent ceux d'une même valeur en un seul, qui mène au premier et les compte tous", () => {
    const inconnu = (cellule: string): ConstatDeLecture => ({
      ...{
        ...commun,
        type: "codeInconnu",
        gravite: "aVerifier",
        champ: "motif",
        valeur: "Échange",
        retenu: "autre",
      },
      ...{ role: "liberations", lieu: { feuille: "Libérations", cellule } },
    });
    const [groupe] = grouper(bilanDe([], [inconnu("C3"), inconnu("C9")]));
    expect(groupe).toMatchObject({ nombre: 1, cellules: 2 });
    expect(groupe?.premiers.map(({ phrase, lieu }) => [enClair(phrase).slice(-18), lieu.cellule])).toEqual([
      [" 2 lignes (C3, C9).".slice(-18), "C3"],
    ]);
  });

  it("sont ouverts quand ils arrêtent ou sont à vérifier, ceux d'information non", () => {
    const constats: readonly ConstatDeLecture[] = [
      ...[rplsAbsent("A2"), rplsAbsent("A3")],
      { ...rplsAbsent("A4"), gravite: "bloquant" },
      { ...rplsAbsent("A5"), gravite: "information" },
    ];
    expect(constatsOuverts(bilanDe([], constats))).toEqual({ bloquants: 1, aVerifier: 2 });
    expect(constatsOuverts(bilanDe([perimetreDe("Habitat Garonne", "31")]))).toEqual({
      bloquants: 0,
      aVerifier: 0,
    });
  });

  it("sont les lignes de Contrôles : vingt d'un genre, puis une pour les autres", () => {
    const constats = Array.from({ length: 47 }, (_, rang) => rplsAbsent(`A${rang + 2}`));
    const [groupe] = grouper(bilanDe([], constats));
    expect(groupe).toMatchObject({ nombre: 21, cellules: 47 });
    expect(enClair(groupe?.premiers.at(-1)?.phrase ?? "")).toBe("… et 27 autres cellules du même genre.");
  });

  it("ne montrent que les premiers, et disent combien ils sont", () => {
    const constats = Array.from({ length: 33 }, (_, rang): ConstatDeLecture => ({
      ...rplsAbsent(`A${rang + 2}`),
      ...{ type: "departementInconnu", valeur: String(rang + 100), ecarte: true },
    }));
    const autres = constats.map((un) => ({ ...un, lieu: { ...un.lieu, feuille: "Hypothèses" } }));
    const [groupe] = grouper(bilanDe([], [...constats, ...autres]));
    expect(groupe).toMatchObject({ nombre: 42, cellules: 66 });
    expect(groupe?.premiers).toHaveLength(CONSTATS_MONTRES);
  });
});

describe("Sans aucun périmètre, les résultats disent pourquoi", () => {
  const bloquant = (champ: "bailleur" | "departement" | "rpls" | "reservataire"): ConstatDeLecture => ({
    ...commun,
    type: "colonneAbsente",
    gravite: "bloquant",
    champ,
    requise: true,
    lieu: { feuille: "Parc", cellule: null },
  });

  /** Ce que dit le volet, chaque motif avec le lieu où il mène ; null : il montre des chiffres. */
  function dit(bilan: ReturnType<typeof bilanDe>) {
    const arret = arretDe(bilan);
    const motifs = arret?.motifs.map(({ phrase, lieu }) => [lieu.feuille, lieu.cellule, enClair(phrase)]);
    return arret === null ? null : [enClair(arret.texte), ...(motifs ?? [])];
  }

  /** Le bilan d'un classeur lu et calculé pour de bon. */
  function bilanDu(feuilles: Feuilles) {
    const dossier = lire(classeur(feuilles));
    return { ...bilanDe([]), dossier, resultat: calculerLeDossier(dossier) };
  }

  it("et rien quand un périmètre est calculé, même arrêté", () => {
    expect(dit(bilanDe([perimetreDe("Habitat Garonne", "31")], [bloquant("rpls")]))).toBeNull();
    expect(dit(bilanDu({}))).toBeNull();
  });

  it("par le constat bloquant : un en-tête de Parc écrasé", () => {
    const parc = [
      ["N° RPLS", "Bailleur", "zz"],
      ["3100000001", "Habitat d'Oc", "31"],
    ];
    expect(dit(bilanDu({ Parc: parc }))).toEqual([
      "Aucun périmètre n'est calculé : 1 constat bloquant.",
      ["Parc", null, "La colonne « Département » est introuvable : la feuille ne peut pas être lue."],
    ]);
  });

  it("par le constat bloquant : aucune ligne de Parc ne peut être comptée", () => {
    const parc = [
      ["N° RPLS", "Bailleur", "Département"],
      ["3100000001", "Habitat d'Oc", "Ailleurs"],
    ];
    expect(dit(bilanDu({ Parc: parc }))).toEqual([
      "Aucun périmètre n'est calculé : 1 constat bloquant.",
      [
        "Parc",
        null,
        "Aucun logement présent au 31 décembre n'a pu être compté : il n'y a aucun périmètre à calculer.",
      ],
    ]);
  });

  it("par les trois premiers, et combien ils sont en tout", () => {
    const trois = [bloquant("rpls"), bloquant("bailleur"), bloquant("departement")];
    expect(dit(bilanDe([], trois))?.[0]).toBe("Aucun périmètre n'est calculé : 3 constats bloquants.");
    const [texte, ...motifs] = dit(bilanDe([], [...trois, bloquant("reservataire")])) ?? [];
    expect([texte, motifs.length]).toEqual([
      "Aucun périmètre n'est calculé : 4 constats bloquants, dont :",
      3,
    ]);
  });

  it("sans inventer de motif quand aucun constat n'arrête le calcul", () => {
    expect(dit(bilanDe([], [rplsAbsent("A12")]))).toEqual(["Aucun périmètre n'est calculé."]);
  });
});
