import { fraction } from "../../src/calcul/nombres/fraction";
import { calculerLeDossier } from "../../src/excel/calculer";
import { reperer } from "../../src/lecture/lecture";
import type { Champ } from "../../src/lecture/champs";
import { changer, type Changement } from "../../src/lecture/reglages/changer";
import { reglages as schema, SANS_REGLAGES, type Reglages } from "../../src/lecture/reglages/reglages";
import type { Cellule, FeuilleVue, Role } from "../../src/lecture/types";
import { avecParc, classeur, constatsDe, lignesDe, lire, PARC_MINIMAL, vue, vues } from "./classeurs";

/** Les réglages après ces changements, tels que le classeur les garde. */
function reglages(...changements: readonly Changement[]): unknown {
  return JSON.parse(JSON.stringify(changements.reduce<Reglages>(changer, SANS_REGLAGES)));
}

const colonne = (champ: Champ, entete: string | null, rang = 0, role: Role = "parc"): Changement => ({
  type: "colonne",
  role,
  champ,
  colonne: entete === null ? null : { entete, rang },
});

const feuille = (role: Role, nom: string | null): Changement => ({ type: "feuille", role, feuille: nom });

function parcDe(entetes: readonly Cellule[], gardes: unknown) {
  return reperer(vues(classeur({ Parc: [entetes] })), gardes);
}

function champ(reperage: ReturnType<typeof reperer>, role: Role, nom: Champ) {
  return reperage.correspondances.find((une) => une.role === role)?.champs.find((un) => un.champ === nom);
}

describe("Une colonne choisie par la personne", () => {
  const DOUBLE = ["N° RPLS", "Département", "Nature", "nature "];

  it("répond à la question : la feuille est lue, sans constat", () => {
    const { sources, constats } = parcDe(DOUBLE, reglages(colonne("nature", "Nature")));
    expect(sources.parc?.colonnes.nature).toBe(2);
    expect(constatsDe({ constats }, "colonnesAmbigues")).toEqual([]);
  });

  it("se distingue de celle du même en-tête par son rang", () => {
    expect(parcDe(DOUBLE, reglages(colonne("nature", "Nature", 1))).sources.parc?.colonnes.nature).toBe(3);
  });

  it("remplace celle que Flux avait reconnue, où qu'elle soit déplacée ensuite", () => {
    const gardes = reglages(colonne("reservataire", "Détenteur du droit"));
    const entetes = ["N° RPLS", "Département", "Réservataire", "Détenteur du droit"];
    expect(parcDe(entetes, gardes).sources.parc?.colonnes.reservataire).toBe(3);
    expect(parcDe([...entetes].reverse(), gardes).sources.parc?.colonnes.reservataire).toBe(0);
  });

  it("n'est plus ce que dit son en-tête", () => {
    const { sources } = parcDe(
      ["N° RPLS", "Département", "Groupe", "Résidence"],
      reglages(colonne("reservataire", "Groupe")),
    );
    expect(sources.parc?.colonnes).toEqual({ rpls: 0, departement: 1, programme: 3, reservataire: 2 });
  });

  it("n'empêche pas de reconnaître une feuille à ses en-têtes : le choix peut encore s'annuler", () => {
    const RESTE = vues(classeur({})).filter(({ nom }) => nom !== "Parc");
    const extraction = vue("Extraction", [["N° RPLS", "Dpt", "Détenteur"]]);
    const { correspondances, constats } = reperer(
      [extraction, ...RESTE],
      reglages(colonne("reservataire", "Dpt")),
    );
    expect(correspondances.find(({ role }) => role === "parc")).toMatchObject({
      etat: "trouve",
      feuille: "Extraction",
    });
    expect(constatsDe({ constats }, "colonneAbsente").filter(({ requise }) => requise)).toMatchObject([
      { champ: "departement", gravite: "bloquant" },
    ]);
  });

  it("suffit à reconnaître une feuille que ses en-têtes seuls ne disent pas", () => {
    const RESTE = vues(classeur({})).filter(({ nom }) => nom !== "Parc");
    const extraction = vue("Extraction", [["N° RPLS", "Zone"]]);
    const gardes = reglages(colonne("departement", "Zone"));
    expect(reperer([extraction, ...RESTE]).sources.parc).toBeUndefined();
    expect(reperer([extraction, ...RESTE], gardes).sources.parc?.colonnes).toEqual({
      rpls: 0,
      departement: 1,
    });
  });

  it("« aucune » laisse le champ sans colonne, et dit ce que cela coûte", () => {
    const { sources, constats } = parcDe(
      ["N° RPLS", "Département", "Réservataire"],
      reglages(colonne("reservataire", null)),
    );
    expect(sources.parc?.colonnes).toEqual({ rpls: 0, departement: 1 });
    expect(constatsDe({ constats }, "colonneAbsente").map((un) => un.champ)).toContain("reservataire");
  });

  it("se montre comme un choix, non comme un nom reconnu", () => {
    const choisie = parcDe(DOUBLE, reglages(colonne("nature", "Nature", 1)));
    expect(champ(choisie, "parc", "nature")).toEqual({
      champ: "nature",
      colonnes: [3],
      appellation: null,
      choix: "applique",
    });
    expect(champ(choisie, "parc", "rpls")).toMatchObject({ appellation: "canonique", choix: null });
  });

  it("disparue ou renommée : le choix est dit, et n'est pas appliqué", () => {
    const gardes = reglages(colonne("nature", "Nature du bien"));
    const perimee = parcDe(["N° RPLS", "Département", "Nature"], gardes);
    expect(perimee.sources.parc?.colonnes.nature).toBe(2);
    expect(constatsDe(perimee, "correctionPerimee")).toEqual([
      {
        type: "correctionPerimee",
        champ: "nature",
        entete: "Nature du bien",
        role: "parc",
        gravite: "aVerifier",
        regle: "R2",
        lieu: { feuille: "Parc", cellule: null },
        ecarte: false,
      },
    ]);
    expect(champ(perimee, "parc", "nature")?.choix).toBe("perime");
  });

  it("le second de deux homonymes, quand il n'en reste qu'un, est périmé", () => {
    const perimee = parcDe(["N° RPLS", "Département", "Nature"], reglages(colonne("nature", "Nature", 1)));
    expect(constatsDe(perimee, "correctionPerimee")).toHaveLength(1);
    expect(perimee.sources.parc?.colonnes.nature).toBe(2);
  });

  it("change les chiffres : le parc réservé est celui de la colonne choisie", () => {
    const feuilles = avecParc(["Réservataire", "Détenteur"], ["", "CD31"], ["", "CD31"], ["CD31", ""]);
    const reserves = (gardes?: unknown) => {
      const [perimetre] = calculerLeDossier(lire(feuilles, { reglages: gardes })).perimetres;
      return perimetre?.flux.find((ligne) => ligne.reservataire === "CD31")?.reservations.valeur;
    };
    expect(reserves()).toEqual(fraction(1));
    expect(reserves(reglages(colonne("reservataire", "Détenteur")))).toEqual(fraction(2));
  });
});

describe("Une feuille choisie par la personne", () => {
  const RESTE = vues(classeur({})).filter(({ nom }) => nom !== "Parc");

  it("répond à la question entre deux feuilles", () => {
    const feuilles = [vue("Extraction", PARC_MINIMAL), vue("Copie", PARC_MINIMAL), ...RESTE];
    const { sources, constats } = reperer(feuilles, reglages(feuille("parc", "Copie")));
    expect(sources.parc?.feuille).toBe("Copie");
    expect(constatsDe({ constats }, "feuilleAmbigue")).toEqual([]);
  });

  it("passe avant celle qui porte le nom du rôle", () => {
    const feuilles = [vue("Parc", PARC_MINIMAL), vue("Parc 2026", PARC_MINIMAL), ...RESTE];
    expect(reperer(feuilles, reglages(feuille("parc", "Parc 2026"))).sources.parc?.feuille).toBe("Parc 2026");
  });

  it("n'est plus prise pour un autre rôle, même si elle en porte le nom", () => {
    const suivi = vue("Objectifs", [["N° RPLS", "Réservataire", "Transmis le"]]);
    const { correspondances } = reperer(
      [...RESTE, suivi],
      reglages(feuille("misesADisposition", "Objectifs")),
    );
    const feuilleDe = (role: Role) => correspondances.find((une) => une.role === role)?.feuille;
    expect([feuilleDe("misesADisposition"), feuilleDe("objectifs")]).toEqual(["Objectifs", null]);
  });

  it("« aucune » : la feuille qui porte le nom n'est pas lue", () => {
    const feuilles = [...vues(classeur({})), vue("Objectifs", [["Nos objectifs de vente"]])];
    expect(constatsDe(reperer(feuilles), "entetesIntrouvables")).toHaveLength(1);
    const { correspondances, constats } = reperer(feuilles, reglages(feuille("objectifs", null)));
    expect(constatsDe({ constats }, "entetesIntrouvables")).toEqual([]);
    expect(correspondances.find(({ role }) => role === "objectifs")).toMatchObject({
      etat: "absent",
      choixDeFeuille: "applique",
    });
  });

  it("supprimée ou renommée : le choix est dit, et la feuille est cherchée comme avant", () => {
    const perimee = reperer(vues(classeur({})), reglages(feuille("parc", "Parc 2025")));
    expect(perimee.sources.parc?.feuille).toBe("Parc");
    expect(constatsDe(perimee, "feuilleChoisieAbsente")).toMatchObject([
      { role: "parc", choisie: "Parc 2025", gravite: "aVerifier", lieu: { feuille: "Parc" } },
    ]);
    expect(perimee.correspondances.find(({ role }) => role === "parc")?.choixDeFeuille).toBe("perime");
  });
});

describe("Une feuille aux en-têtes inconnus", () => {
  const EXPORT = [
    ["Extraction du 3 mars"],
    ["Ident", "Dépt 2", "Attrib."],
    ["3100000001", "31", "CD31"],
    ["3100000002", "31", ""],
  ];
  const feuilles = { ...classeur({}), Parc: EXPORT };

  it("montre les colonnes de la ligne qui a le plus de mots", () => {
    const parc = reperer(vues(feuilles)).correspondances.find(({ role }) => role === "parc");
    expect(parc).toMatchObject({ etat: "muette", feuille: "Parc" });
    expect(parc?.colonnes.map(({ entete }) => entete)).toEqual(["Ident", "Dépt 2", "Attrib."]);
  });

  it("se lit quand la personne a dit ce que sont ses colonnes", () => {
    const dossier = lire(feuilles, {
      reglages: reglages(
        colonne("rpls", "Ident"),
        colonne("departement", "Dépt 2"),
        colonne("reservataire", "Attrib."),
      ),
    });
    expect(dossier.bloques).toBe("aucun");
    expect(lignesDe(dossier, "Parc")).toEqual({
      feuille: "Parc",
      lues: 2,
      comptees: 2,
      ecartees: 0,
      vides: 0,
    });
  });
});

describe("Les réglages gardés dans le classeur", () => {
  const attaques: readonly (readonly [string, unknown])[] = [
    ["un texte", "=CMD()"],
    ["un nombre", 12],
    ["une liste", []],
    ["une autre version", { version: 2, corrections: {} }],
    ["sans version", { corrections: {} }],
    ["un rôle inconnu", { version: 1, corrections: { loyers: { colonnes: {} } } }],
    ["un champ inconnu", { version: 1, corrections: { parc: { colonnes: { loyer: null } } } }],
    ["un champ d'une autre feuille", { version: 1, corrections: { parc: { colonnes: { motif: null } } } }],
    [
      "un rang négatif",
      { version: 1, corrections: { parc: { colonnes: { rpls: { entete: "A", rang: -1 } } } } },
    ],
    [
      "un en-tête vide",
      { version: 1, corrections: { parc: { colonnes: { rpls: { entete: "", rang: 0 } } } } },
    ],
    [
      "un en-tête sans fin",
      { version: 1, corrections: { parc: { colonnes: { rpls: { entete: "A".repeat(300), rang: 0 } } } } },
    ],
    [
      "un nom de feuille impossible",
      { version: 1, corrections: { parc: { feuille: "F".repeat(32), colonnes: {} } } },
    ],
    ["une clé de trop", { version: 1, corrections: {}, autre: 1 }],
    [
      "un prototype",
      JSON.parse('{"version":1,"corrections":{"parc":{"colonnes":{"__proto__":{"entete":"A","rang":0}}}}}'),
    ],
  ];

  it.each(attaques)("%s : refusés en le disant, sans rien arrêter", (_, brut) => {
    const { sources, constats, reglages: lus } = reperer(vues(classeur({})), brut);
    expect(constatsDe({ constats }, "reglagesIllisibles")).toMatchObject([{ gravite: "aVerifier" }]);
    expect(lus).toEqual(SANS_REGLAGES);
    expect(Object.keys(sources)).toEqual(["reservataires", "parc", "liberations"]);
  });

  it.each([undefined, null])("absents (%s) : rien à dire", (brut) => {
    expect(constatsDe(reperer(vues(classeur({})), brut), "reglagesIllisibles")).toEqual([]);
  });

  it("un en-tête hostile est un texte comme un autre", () => {
    const entete = '=HYPERLINK("http://x";"<b>")';
    const { sources } = parcDe(["N° RPLS", "Département", entete], reglages(colonne("reservataire", entete)));
    expect(sources.parc?.colonnes.reservataire).toBe(2);
  });
});

describe("Changer les réglages", () => {
  const CHOISIS: readonly Changement[] = [
    colonne("nature", "Nature", 1),
    colonne("exclusion", null),
    feuille("parc", "Patrimoine"),
    feuille("objectifs", null),
  ];
  const gardes = CHOISIS.reduce<Reglages>(changer, SANS_REGLAGES);

  it("garde chaque choix, sous la forme que la lecture accepte", () => {
    expect(gardes).toEqual({
      version: 1,
      corrections: {
        parc: {
          feuille: "Patrimoine",
          colonnes: { nature: { entete: "Nature", rang: 1 }, exclusion: null },
        },
        objectifs: { feuille: null, colonnes: {} },
      },
    });
    expect(schema.parse(JSON.parse(JSON.stringify(gardes)))).toEqual(gardes);
  });

  it("annule un choix à la fois, jusqu'à n'en plus garder aucun", () => {
    const annulations: readonly Changement[] = [
      { type: "colonne", role: "parc", champ: "nature", colonne: undefined },
      { type: "feuille", role: "parc", feuille: undefined },
      { type: "colonne", role: "parc", champ: "exclusion", colonne: undefined },
      { type: "feuille", role: "objectifs", feuille: undefined },
    ];
    const [premiere] = annulations;
    if (premiere !== undefined)
      expect(changer(gardes, premiere).corrections.parc?.colonnes).toEqual({ exclusion: null });
    expect(annulations.reduce<Reglages>(changer, gardes)).toEqual(SANS_REGLAGES);
  });

  it("remplace un choix par un autre", () => {
    expect(changer(gardes, colonne("nature", "Autre")).corrections.parc?.colonnes.nature).toEqual({
      entete: "Autre",
      rang: 0,
    });
  });

  it("ne touche pas aux tables lues ensuite sans réglages", () => {
    const feuilles: readonly FeuilleVue[] = vues(classeur({}));
    expect(reperer(feuilles, SANS_REGLAGES)).toEqual(reperer(feuilles));
  });
});
