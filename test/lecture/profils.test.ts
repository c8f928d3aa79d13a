import { reperer } from "../../src/lecture/lecture";
import { changer, type Changement } from "../../src/lecture/reglages/changer";
import { PROFILS_GARDES, SANS_REGLAGES, type Reglages } from "../../src/lecture/reglages/reglages";
import { empreinteDesEntetes } from "../../src/lecture/reperage/profils";
import { classeur, constatsDe, vues } from "./classeurs";

const EXPORT = ["Ident", "Dépt 2", "Attrib."];
const EMPREINTE = empreinteDesEntetes(EXPORT);

const colonne = (champ: "rpls" | "departement" | "reservataire", entete: string): Changement => ({
  type: "colonne",
  role: "parc",
  champ,
  colonne: { entete, rang: 0 },
});

const CHOIX = [
  colonne("rpls", "Ident"),
  colonne("departement", "Dépt 2"),
  colonne("reservataire", "Attrib."),
];

const apres = (...changements: readonly Changement[]): Reglages =>
  changements.reduce<Reglages>(changer, SANS_REGLAGES);

const garder = (nom: string, empreinte = EMPREINTE): Changement => ({
  type: "profilGarde",
  role: "parc",
  nom,
  empreinte,
});

/** Ce qui est relevé de la feuille Parc sous ces en-têtes. */
function relever(entetes: readonly string[], reglages: unknown) {
  const reperage = reperer(vues(classeur({ Parc: [entetes] })), JSON.parse(JSON.stringify(reglages)));
  const parc = reperage.correspondances.find(({ role }) => role === "parc");
  return { ...reperage, parc };
}

describe("L'empreinte des en-têtes", () => {
  it("ne dépend ni de leur ordre, ni de leur casse, ni des colonnes sans en-tête", () => {
    expect(empreinteDesEntetes(["ATTRIB", "", "ident", "Dept 2"])).toBe(EMPREINTE);
  });

  it("change avec une colonne de plus, de moins, renommée ou en double", () => {
    const autres = [
      [...EXPORT, "Loyer"],
      EXPORT.slice(1),
      ["Identifiant", "Dépt 2", "Attrib."],
      [...EXPORT, "Ident"],
      ["Identd", "épt 2", "Attrib."],
    ];
    expect(autres.map(empreinteDesEntetes)).not.toContain(EMPREINTE);
    expect(new Set(autres.map(empreinteDesEntetes)).size).toBe(autres.length);
  });
});

describe("Un profil gardé pour un genre d'export", () => {
  const gardes = apres(...CHOIX, garder("AL'in"));

  it("retient les colonnes choisies et les en-têtes pour lesquels elles l'ont été", () => {
    expect(gardes.profils).toEqual([
      {
        nom: "AL'in",
        role: "parc",
        empreinte: EMPREINTE,
        colonnes: {
          rpls: { entete: "Ident", rang: 0 },
          departement: { entete: "Dépt 2", rang: 0 },
          reservataire: { entete: "Attrib.", rang: 0 },
        },
      },
    ]);
  });

  it("se propose quand les mêmes en-têtes reviennent, et pas quand il est déjà appliqué", () => {
    const annules = CHOIX.map((un): Changement => ({ ...un, colonne: undefined }) as Changement);
    const sansChoix = annules.reduce<Reglages>(changer, gardes);
    expect(relever([...EXPORT].reverse(), sansChoix).parc).toMatchObject({
      etat: "muette",
      empreinte: EMPREINTE,
      profils: ["AL'in"],
    });
    expect(relever(EXPORT, gardes).parc).toMatchObject({ etat: "trouve", profils: [] });
    expect(relever([...EXPORT, "Loyer"], sansChoix).parc?.profils).toEqual([]);
    const applique = changer(sansChoix, { type: "profilApplique", role: "parc", nom: "AL'in" });
    expect(applique).toEqual(gardes);
    expect(relever(EXPORT, applique).sources.parc?.colonnes).toEqual({
      rpls: 0,
      departement: 1,
      reservataire: 2,
    });
  });

  it("ne s'applique jamais de lui-même, ni à une autre feuille", () => {
    const sansChoix = { ...gardes, corrections: {} };
    expect(relever(EXPORT, sansChoix).sources.parc).toBeUndefined();
    expect(changer(sansChoix, { type: "profilApplique", role: "liberations", nom: "AL'in" })).toEqual(
      sansChoix,
    );
    expect(changer(sansChoix, { type: "profilApplique", role: "parc", nom: "SNE" })).toEqual(sansChoix);
  });

  it("du même nom, remplace le premier ; oublié, ne laisse rien", () => {
    const remplace = changer(changer(gardes, colonne("reservataire", "Ident")), garder("AL'in"));
    expect(remplace.profils).toHaveLength(1);
    expect(remplace.profils?.[0]?.colonnes.reservataire?.entete).toBe("Ident");
    const oublie = changer(gardes, { type: "profilOublie", role: "parc", nom: "AL'in" });
    expect(oublie).toEqual(apres(...CHOIX));
  });

  it("laisse partir le plus ancien au-delà du nombre gardé", () => {
    const noms = Array.from({ length: PROFILS_GARDES + 1 }, (_, rang) => `Profil ${rang}`);
    const { profils } = noms.reduce<Reglages>(
      (reglages, nom) => changer(reglages, garder(nom)),
      SANS_REGLAGES,
    );
    expect(profils?.map(({ nom }) => nom)).toEqual(noms.slice(1));
    expect(constatsDe(relever(EXPORT, { ...SANS_REGLAGES, profils }), "reglagesIllisibles")).toEqual([]);
  });

  it.each([
    ["  Export\n du  lundi ", "Export du lundi"],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["N".repeat(60), "N".repeat(40)],
  ])("garde le nom tapé comme un texte : %j", (tape, garde) => {
    const nommes = changer(SANS_REGLAGES, garder(tape));
    expect(nommes.profils?.map(({ nom }) => nom)).toEqual([garde]);
    expect(constatsDe(relever(EXPORT, nommes), "reglagesIllisibles")).toEqual([]);
  });

  it("ne garde rien sous un nom vide", () => {
    expect(changer(SANS_REGLAGES, garder("   "))).toEqual(SANS_REGLAGES);
  });

  const profil = { nom: "A", role: "parc", empreinte: EMPREINTE, colonnes: {} };
  it.each([
    ["un nom qui n'est pas un texte", [{ ...profil, nom: 3 }]],
    ["un nom sans fin", [{ ...profil, nom: "A".repeat(41) }]],
    ["un rôle inconnu", [{ ...profil, role: "loyers" }]],
    ["une colonne d'une autre feuille", [{ ...profil, colonnes: { motif: null } }]],
    ["une empreinte qui n'en est pas une", [{ ...profil, empreinte: "<b>" }]],
    ["trop de profils", Array.from({ length: PROFILS_GARDES + 1 }, () => profil)],
  ])("refuse des profils mal formés : %s", (_, profils) => {
    const { constats, reglages } = relever(EXPORT, { ...SANS_REGLAGES, profils });
    expect(constatsDe({ constats }, "reglagesIllisibles")).toHaveLength(1);
    expect(reglages).toEqual(SANS_REGLAGES);
  });
});
