import { comptesLiberations, compterLiberations } from "../../src/calcul/agregats/comptes";
import { Grille } from "../../src/calcul/agregats/grille";
import { jour } from "../../src/calcul/domaine/jour";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { classeur, constatsDe, lignesDe, lire, OPTIONS } from "./classeurs";

const PARC = [
  ["N° RPLS", "Bailleur", "Département", "Nature", "Mise en service", "Réservataire"],
  ["3100000001", "Habitat d'Oc", "31", "familial", "", "VILLE"],
  ["3100000002", "Habitat d'Oc", "31", "étudiant", "", ""],
  ["310000000C", "Habitat d'Oc", "31", "familial", "01/06/2025", ""],
  ["", "Habitat d'Oc", "31", "familial", "", ""],
] as const;

const AUCUNE = comptesLiberations(new Grille());

function liberer(...lignes: readonly (readonly Cellule[])[]): Dossier {
  return lire(classeur({ Parc: PARC, Libérations: [["N° RPLS", "Date de libération", "Motif"], ...lignes] }));
}

/** Motifs of the libérations that count in 31. */
function motifs(dossier: Dossier): string[] {
  const liberations = dossier.agregats.perimetres.get("Habitat d'Oc")?.get("31")?.liberations ?? AUCUNE;
  const vus: string[] = [];
  compterLiberations(liberations, (motif) => vus.push(motif) > 0);
  return vus;
}

function nombre(dossier: Dossier): number {
  return compterLiberations(
    dossier.agregats.perimetres.get("Habitat d'Oc")?.get("31")?.liberations ?? AUCUNE,
    () => true,
  );
}

describe("Libérations retenues à la lecture", () => {
  it("se rattachent à leur logement, quelle que soit l'écriture du n° RPLS", () => {
    const dossier = liberer([3100000001, "15/03/2025", "départ"], [" 310000000c", "15/07/2025", "décès"]);
    expect(motifs(dossier)).toEqual(["depart", "deces"]);
    expect(lignesDe(dossier, "Libérations")).toEqual({
      feuille: "Libérations",
      lues: 2,
      comptees: 2,
      ecartees: 0,
      vides: 0,
    });
  });

  it("un n° RPLS dont Excel a ôté le zéro de tête le retrouve, et cela se dit une fois", () => {
    const dossier = lire(
      classeur({
        Parc: [
          ["N° RPLS", "Bailleur", "Département"],
          ["0900000001", "Habitat d'Oc", "09"],
          [100000002, "Habitat d'Oc", "01"],
          ["12345", "Habitat d'Oc", "09"],
        ],
        Libérations: [
          ["N° RPLS", "Date de libération", "Motif"],
          [900000001, "15/03/2025", "départ"],
          ["09 00 000 001", "16/03/2025", "départ"],
          ["12345", "16/03/2025", "départ"],
        ],
      }),
    );
    expect(lignesDe(dossier, "Libérations")).toMatchObject({ comptees: 3 });
    expect(
      constatsDe(dossier, "rplsCompletes").map(({ role, nombre, gravite }) => [role, nombre, gravite]),
    ).toEqual([
      ["parc", 1, "information"],
      ["liberations", 1, "information"],
    ]);
  });

  it("les zéros remis se disent au singulier comme au pluriel", () => {
    const phrase = (nombre: number) => {
      const numeros = Array.from({ length: nombre }, (_, rang) => [900_000_001 + rang, "Habitat d'Oc", "09"]);
      const dossier = lire(classeur({ Parc: [["N° RPLS", "Bailleur", "Département"], ...numeros] }));
      return constatsDe(dossier, "rplsCompletes").map((constat) => phraseDeLecture(constat).constat);
    };
    const suite =
      "de huit ou neuf chiffres\u00a0: les zéros de tête, qu’Excel ôte des nombres, ont été remis.";
    expect(phrase(1)).toEqual([`1 numéro RPLS ${suite}`]);
    expect(phrase(3)).toEqual([`3 numéros RPLS ${suite}`]);
  });

  it("quand toutes les lignes sont écartées, le taux n'est pas 0 : les périmètres du parc sont arrêtés", () => {
    const dossier = liberer(
      ["3199999999", "15/03/2025", "départ"],
      ["", "15/03/2025", "départ"],
      ["Total", 2],
    );
    expect(constatsDe(dossier, "aucuneLiberation")).toMatchObject([
      { ecartees: 2, gravite: "bloquant", regle: "R3", lieu: { feuille: "Libérations", cellule: "A1" } },
    ]);
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "31" }]);
  });

  it("une feuille sans libération, ou avec un seul total à zéro, donne bien un taux de 0", () => {
    for (const dossier of [liberer(), liberer(["", "", ""], ["Total", 0, ""])]) {
      expect(constatsDe(dossier, "aucuneLiberation")).toEqual([]);
      expect(dossier.bloques).toBe("aucun");
    }
  });

  it("un logement libéré deux fois compte deux fois", () => {
    expect(
      nombre(liberer(["3100000001", "15/03/2025", "départ"], ["3100000001", "15/09/2025", "départ"])),
    ).toBe(2);
  });

  it("le même logement à la même date ne compte qu'une fois, même à la troisième libération", () => {
    const dossier = liberer(
      ["3100000001", "15/03/2025", "départ"],
      ["3100000001", "15/09/2025", "départ"],
      ["3100000001", "2025-09-15", "mutation"],
      ["3100000001", jour(2025, 3, 15), "décès"],
    );
    expect(nombre(dossier)).toBe(2);
    expect(
      constatsDe(dossier, "liberationEnDouble").map(({ lieu, premiereLigne, date, ecarte }) => [
        lieu.cellule,
        premiereLigne,
        date,
        ecarte,
      ]),
    ).toEqual([
      ["A4", 3, jour(2025, 9, 15), true],
      ["A5", 2, jour(2025, 3, 15), true],
    ]);
  });

  it("un motif inconnu, vide ou en erreur compte comme autre", () => {
    const dossier = liberer(
      ["3100000001", "01/03/2025", "expulsé"],
      ["3100000001", "02/03/2025", ""],
      ["3100000001", "03/03/2025", "#N/A"],
    );
    expect([motifs(dossier), nombre(dossier)]).toEqual([["autre"], 3]);
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
      { champ: "motif", valeur: "expulsé", retenu: "autre", regle: "R3", lieu: { cellule: "C2" } },
    ]);
    expect(constatsDe(dossier, "codesVides")).toMatchObject([
      { champ: "motif", nombre: 1, gravite: "information" },
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([{ champ: "motif", ecarte: false }]);
  });

  it.each([
    ["Expulsion", "autre"],
    ["expulsion locative", "autre"],
    ["Décision de justice", "autre"],
    ["Résiliation judiciaire", "autre"],
    ["Abandon de logement", "autre"],
    ["Congé", "depart"],
    ["Résiliation du bail", "depart"],
    ["Fin de bail", "depart"],
    ["Décès du titulaire", "deces"],
  ])("le motif « %s » des logiciels métier est connu : %s, sans constat", (ecrit, attendu) => {
    const dossier = liberer(["3100000001", "01/03/2025", ecrit]);
    expect([motifs(dossier), nombre(dossier)]).toEqual([[attendu], 1]);
    expect(constatsDe(dossier, "codeInconnu")).toEqual([]);
  });

  it.each(["Échange", "Reprise", "Relogement"])(
    "le motif « %s », que R3 ne dit pas, reste une question",
    (ecrit) => {
      const dossier = liberer(["3100000001", "01/03/2025", ecrit]);
      expect([motifs(dossier), nombre(dossier)]).toEqual([["autre"], 1]);
      expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
        { champ: "motif", valeur: ecrit, ecarte: false },
      ]);
    },
  );

  it("avant la mise en service, elle compte et se signale", () => {
    const dossier = liberer(["310000000C", "31/05/2025", "départ"], ["310000000C", "01/06/2025", "départ"]);
    expect(nombre(dossier)).toBe(2);
    expect(constatsDe(dossier, "liberationAvantMiseEnService")).toMatchObject([
      {
        rpls: "310000000C",
        date: jour(2025, 5, 31),
        miseEnService: jour(2025, 6, 1),
        ecarte: false,
        lieu: { cellule: "B2" },
      },
    ]);
  });

  it("hors de l'année n-1, elle est lue, ne compte pas, et se dit par un nombre", () => {
    const dossier = liberer(
      ["3100000001", "31/12/2024", "départ"],
      ["3100000001", "01/01/2026", "départ"],
      ["3100000001", "01/01/2025", "départ"],
    );
    expect(nombre(dossier)).toBe(1);
    expect(lignesDe(dossier, "Libérations")).toMatchObject({ comptees: 3, ecartees: 0 });
    expect(constatsDe(dossier, "liberationsHorsPeriode")).toMatchObject([
      { annee: 2025, nombre: 2, gravite: "information" },
    ]);
  });

  it("sur un logement qui n'est pas familial, elle est lue et se dit par un nombre", () => {
    const dossier = liberer(["3100000002", "15/03/2025", "départ"]);
    expect(nombre(dossier)).toBe(0);
    expect(constatsDe(dossier, "liberationsNonFamiliales")).toMatchObject([
      { nombre: 1, gravite: "information" },
    ]);
  });

  it("dans le futur, elle se signale", () => {
    const dossier = liberer(["3100000001", OPTIONS.aujourdhui + 1, "départ"]);
    expect(constatsDe(dossier, "dateFuture")).toMatchObject([{ champ: "date", regle: "R3", ecarte: false }]);
  });
});

describe("Libérations écartées", () => {
  it.each([
    ["un logement absent du parc", ["3199999999", "15/03/2025", "départ"], "liberationSansLogement", "A2"],
    ["un n° RPLS vide", ["", "15/03/2025", "départ"], "rplsAbsent", "A2"],
    ["un n° RPLS en erreur", ["#REF!", "15/03/2025", "départ"], "celluleEnErreur", "A2"],
    ["une date vide", ["3100000001", " ", "départ"], "dateDeLiberationAbsente", "B2"],
    ["une date illisible", ["3100000001", "mars", "départ"], "dateIllisible", "B2"],
    ["une date en erreur", ["3100000001", "#N/A", "départ"], "celluleEnErreur", "B2"],
    ["un total", ["Total", 12, ""], "ligneDeTotal", "A2"],
  ] as const)("pour %s", (_cas, ligne, type, cellule) => {
    const dossier = liberer(ligne);
    expect(nombre(dossier)).toBe(0);
    const ecartes = dossier.constats.filter(({ ecarte }) => ecarte);
    expect(ecartes).toMatchObject([{ type, role: "liberations", lieu: { feuille: "Libérations", cellule } }]);
    expect(lignesDe(dossier, "Libérations")).toMatchObject({ lues: 1, comptees: 0, ecartees: 1 });
  });

  it("une ligne vide n'est pas une ligne écartée", () => {
    expect(lignesDe(liberer(["", "", ""]), "Libérations")).toMatchObject({ lues: 1, ecartees: 0, vides: 1 });
  });
});

describe("Libérations d'un n° RPLS qui a perdu ses zéros", () => {
  const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
  const liberees = (numeros: readonly string[], rpls: Cellule) =>
    lire(
      classeur({
        Parc: [PARC[0], ...numeros.map((numero) => [numero, "Habitat d'Oc", "31", "familial", "", ""])],
        Libérations: [
          ["N° RPLS", "Date de libération", "Motif"],
          [rpls, "15/03/2025", "départ"],
        ],
      }),
    );

  it.each<[string, readonly string[], Cellule, string, string | null]>([
    ["un seul logement lui ressemble", ["0001234567", "3100000001"], 1234567, "1234567", "0001234567"],
    ["deux lui ressemblent", ["0001234567", "00001234567"], 1234567, "1234567", null],
    ["aucun ne lui ressemble", ["3100000001"], 1234567, "1234567", null],
    ["c'est Parc qui les a perdus", ["1234567"], "0001234567", "0001234567", "1234567"],
    ["un n° de douze chiffres", ["000012345678"], 12345678, "0012345678", "000012345678"],
  ])("%s : la ligne n'est pas comptée, et le dit", (_, numeros, ecrit, rpls, ressemble) => {
    const dossier = liberees(numeros, ecrit);
    expect(nombre(dossier)).toBe(0);
    expect(lignesDe(dossier, "Libérations")).toMatchObject({ lues: 1, comptees: 0, ecartees: 1 });
    expect(constatsDe(dossier, "liberationSansLogement")).toMatchObject([{ rpls, ressemble, ecarte: true }]);
  });

  it("deux zéros perdus sont remis à la lecture : la ligne est comptée, et le constat le dit", () => {
    const dossier = liberees(["0012345678"], 12345678);
    expect(nombre(dossier)).toBe(1);
    expect(constatsDe(dossier, "rplsCompletes")).toMatchObject([{ nombre: 1 }]);
  });

  it.each<[readonly string[], Cellule, string, string]>([
    [
      ["0001234567"],
      1234567,
      "Le logement « 1234567 » n'est pas dans la feuille Parc, mais ressemble à « 0001234567 » du Parc (zéros de tête perdus) : la libération ne peut être rattachée à un périmètre et n'est pas comptée.",
      "« Corriger » (volet, vue Contrôles) propose le numéro du Parc ; la ligne n'est comptée qu'une fois corrigée.",
    ],
    [
      ["1234567"],
      "0001234567",
      "Le logement « 0001234567 » n'est pas dans la feuille Parc, mais ressemble à « 1234567 » du Parc (zéros de tête perdus dans Parc) : la libération ne peut être rattachée à un périmètre et n'est pas comptée.",
      "Complétez le numéro dans Parc, ou corrigez celui-ci ; la ligne n'est comptée qu'une fois corrigée.",
    ],
    [
      ["3100000001"],
      1234567,
      "Le logement « 1234567 » n'est pas dans la feuille Parc : la libération ne peut être rattachée à un périmètre et n'est pas comptée.",
      "Corrigez le n° RPLS, ou ajoutez le logement à Parc (avec sa date de sortie s'il n'y est plus).",
    ],
  ])("Parc tenant %j, %j se dit en français", (numeros, ecrit, constat, remede) => {
    const [dit] = constatsDe(liberees(numeros, ecrit), "liberationSansLogement").map(phraseDeLecture);
    expect([plat(dit?.constat ?? ""), plat(dit?.remede ?? "")]).toEqual([constat, remede]);
  });
});

describe("Libérations à venir", () => {
  const DEMAIN = OPTIONS.aujourdhui + 1;
  const annoncer = (...lignes: readonly (readonly Cellule[])[]) =>
    lire(
      classeur({
        Parc: PARC,
        Libérations: [["N° RPLS", "Date de libération", "Motif", "Préavis"], ...lignes],
      }),
    );

  it("un préavis reçu annonce un logement à orienter, sans reproche à sa date", () => {
    const dossier = annoncer(["3100000001", DEMAIN, "départ", "3 mois"]);
    expect(dossier.aVenir).toMatchObject([
      { decrit: { rpls: "3100000001" }, choix: null, liberation: DEMAIN, droitPourUnTour: false },
    ]);
    expect(constatsDe(dossier, "dateFuture")).toEqual([]);
    expect(constatsDe(dossier, "liberationsAVenir")).toMatchObject([{ nombre: 1, gravite: "information" }]);
    expect(lignesDe(dossier, "Libérations")).toMatchObject({ lues: 1, comptees: 1, ecartees: 0 });
  });

  it.each([
    ["aujourd'hui, le logement n'est plus à venir", OPTIONS.aujourdhui, "3 mois", 0],
    ["sans préavis, la date à venir se signale", DEMAIN, "", 1],
    ["un préavis en erreur n'en est pas un", DEMAIN, "#N/A", 1],
  ])("%s", (_, date, preavis, signalees) => {
    const dossier = annoncer(["3100000001", date, "départ", preavis]);
    expect(dossier.aVenir).toEqual([]);
    expect(constatsDe(dossier, "dateFuture")).toHaveLength(signalees);
    expect(constatsDe(dossier, "liberationsAVenir")).toEqual([]);
  });
});
