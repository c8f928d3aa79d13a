import { jour } from "../../src/calcul/domaine/jour";
import {
  comptesParc,
  compterParc,
  compterReservations,
  ORIGINES_COMPTEES,
  TOUT,
} from "../../src/calcul/agregats/comptes";
import { Grille } from "../../src/calcul/agregats/grille";
import { PLAFOND_DE_CONSTATS } from "../../src/lecture/journal";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { avecParc, classeur, constatsDe, lignesDe, lire, OPTIONS } from "./classeurs";

const AUCUN = comptesParc(new Grille());

function parcDe(dossier: Dossier, bailleur = "Habitat d'Oc", departement = "31") {
  return dossier.agregats.perimetres.get(bailleur)?.get(departement);
}

/** The logements counted by nature and exclusion: "familial/aucune" is left out. */
function detail(dossier: Dossier) {
  const vus: string[] = [];
  compterParc(parcDe(dossier)?.parc ?? AUCUN, (nature, exclusion) => vus.push(`${nature}/${exclusion}`) > 0);
  return vus;
}

function total(dossier: Dossier, bailleur?: string, departement?: string): number {
  return compterParc(parcDe(dossier, bailleur, departement)?.parc ?? AUCUN, () => true);
}

function parc(...lignes: readonly (readonly Cellule[])[]) {
  return lire(classeur({ Parc: [["N° RPLS", "Bailleur", "Département"], ...lignes] }));
}

describe("Lignes du parc", () => {
  it("les lignes vides se comptent à part, un total laissé sous le tableau est écarté", () => {
    const dossier = parc(
      ["3100000001", "Habitat d'Oc", "31"],
      ["", "", ""],
      [" ", "", ""],
      ["3100000002", "Habitat d'Oc", "31"],
      ["TOTAL GÉNÉRAL", 2, ""],
    );
    expect(lignesDe(dossier, "Parc")).toEqual({
      feuille: "Parc",
      lues: 5,
      comptees: 2,
      ecartees: 1,
      vides: 2,
    });
    expect(constatsDe(dossier, "ligneDeTotal")).toMatchObject([
      { texte: "TOTAL GÉNÉRAL", ecarte: true, lieu: { cellule: "A6" } },
    ]);
  });

  it("les sous-totaux d'Excel sont écartés, où que soit leur libellé ; un bailleur peut s'appeler Total", () => {
    const dossier = parc(
      ["3100000001", "Total Habitat", "31"],
      ["Sous-total", "Habitat d'Oc", "31"],
      ["Total 31", "Habitat d'Oc", "31"],
      ["", "Total Habitat d'Oc", "31"],
      ["", "Totalia Habitat", "31"],
    );
    expect(constatsDe(dossier, "ligneDeTotal").map(({ texte, lieu }) => [texte, lieu.cellule])).toEqual([
      ["Sous-total", "A3"],
      ["Total 31", "A4"],
      ["Total Habitat d'Oc", "A5"],
    ]);
    expect(lignesDe(dossier, "Parc")).toMatchObject({ lues: 5, comptees: 2, ecartees: 3 });
  });

  it("des bailleurs écrits dans d'autres alphabets, ou par des signes, restent distincts", () => {
    const dossier = parc(
      ["3100000001", "שלום", "31"],
      ["3100000002", "مرحبا", "31"],
      ["3100000003", "🏠", "31"],
      ["3100000004", "🏢", "31"],
    );
    expect([...dossier.agregats.perimetres.keys()]).toEqual(["שלום", "مرحبا", "🏠", "🏢"]);
    expect(constatsDe(dossier, "orthographeDeBailleur")).toEqual([]);
  });

  it("« Bailleur », que l'import écrit faute de nom, n'en est pas un : il se dit une fois", () => {
    const dossier = parc(["3100000001", "Bailleur", "31"], ["3100000002", "BAILLEUR", "31"]);
    expect(total(dossier, "Bailleur")).toBe(2);
    expect(constatsDe(dossier, "bailleurSansNom")).toMatchObject([
      { ecrit: "Bailleur", gravite: "aVerifier", ecarte: false, lieu: { feuille: "Parc", cellule: "B1" } },
    ]);
    expect(constatsDe(parc(["3100000001", "BAILLEUR", "31"]), "bailleurSansNom")).toMatchObject([
      { ecrit: "BAILLEUR" },
    ]);
    expect(constatsDe(parc(["3100000001", "Habitat d'Oc", "31"]), "bailleurSansNom")).toEqual([]);
  });

  describe("R1 — ce qui est lu sans être du parc à l'observation se dit", () => {
    const ENTETES = ["N° RPLS", "Bailleur", "Département", "Mise en service", "Sortie du parc"];
    const dater = (...dates: readonly (readonly [miseEnService: Cellule, sortie: Cellule])[]) =>
      lire(
        classeur({
          Parc: [
            ENTETES,
            ...dates.map(([service, sortie], rang) => [
              `31000000${String(rang).padStart(2, "0")}`,
              "Habitat d'Oc",
              "31",
              service,
              sortie,
            ]),
          ],
        }),
      );
    const hors = (dossier: Dossier) => constatsDe(dossier, "logementsHorsDuParc");

    it("sorti la veille ou le jour même, mis en service le lendemain : comptés = présents + dits", () => {
      const dossier = dater(
        ["", ""],
        ["", jour(2025, 12, 31)],
        [jour(2026, 1, 1), ""],
        ["", jour(2026, 1, 1)],
        [jour(2026, 1, 1), jour(2025, 6, 1)],
      );
      expect(hors(dossier)).toMatchObject([
        { raison: "sortis", nombre: 2, lignes: [3, 6], regle: "R1", lieu: { cellule: "E3" } },
        { raison: "aVenir", nombre: 1, lignes: [4], regle: "R1", lieu: { cellule: "D4" } },
      ]);
      expect(hors(dossier).map(({ gravite, ecarte }) => [gravite, ecarte])).toEqual([
        ["information", false],
        ["information", false],
      ]);
      expect([lignesDe(dossier, "Parc")?.comptees, total(dossier)]).toEqual([5, 2]);
    });

    it("rien à dire quand tous y sont", () => {
      expect(hors(dater(["", ""], [jour(2025, 12, 31), jour(2026, 1, 1)]))).toEqual([]);
    });

    it("la phrase donne le nombre et les premières lignes", () => {
      const sorti = ["", jour(2025, 6, 1)] as const;
      const phrases = (dossier: Dossier) =>
        hors(dossier).map((un) => phraseDeLecture(un).constat.replace(/[\u00a0\u202f]/g, " "));
      expect(phrases(dater(["", ""], ...Array.from({ length: 9 }, () => sorti)))).toEqual([
        "9 logements sortis du parc au 31/12/2025 : lus, ils ne sont dans aucun compte du parc (lignes 3, 4, 5, 6, 7, 8, 9, 10…).",
      ]);
      expect(phrases(dater(["", ""], [jour(2026, 3, 1), ""]))).toEqual([
        "1 logement pas encore en service au 31/12/2025 : lu, il n’est dans aucun compte du parc (ligne 3).",
      ]);
    });
  });

  it("R5 — une colonne Exclusion qui ne retire aucun logement se dit une fois : elle est peut-être oubliée", () => {
    const dites = (...exclusions: readonly Cellule[]) => {
      const lignes = exclusions.map((une, rang) => [`310000000${String(rang)}`, "Habitat d'Oc", "31", une]);
      const entetes = ["N° RPLS", "Bailleur", "Département", "Exclusion"];
      return constatsDe(lire(classeur({ Parc: [entetes, ...lignes] })), "aucuneExclusion");
    };
    expect(dites("", " ", "")).toMatchObject([
      { gravite: "information", regle: "R5", ecarte: false, lieu: { feuille: "Parc", cellule: "D1" } },
    ]);
    expect([dites("", "vente"), dites()]).toEqual([[], []]);
    expect(constatsDe(parc(["3100000001", "Habitat d'Oc", "31"]), "aucuneExclusion")).toEqual([]);
  });

  it("sans colonne Bailleur, c'est la colonne qui manque", () => {
    const dossier = lire(
      classeur({
        Parc: [
          ["N° RPLS", "Département"],
          ["3100000001", "31"],
        ],
      }),
    );
    expect(constatsDe(dossier, "bailleurSansNom")).toEqual([]);
    expect(constatsDe(dossier, "colonneAbsente").map(({ champ }) => champ)).toContain("bailleur");
  });

  it("un n° RPLS absent ou en erreur est signalé, le logement compte", () => {
    const dossier = parc(["", "Habitat d'Oc", "31"], ["#N/A", "Habitat d'Oc", "31"]);
    expect(total(dossier)).toBe(2);
    expect(constatsDe(dossier, "rplsAbsent")).toMatchObject([
      { gravite: "aVerifier", ecarte: false, lieu: { feuille: "Parc", cellule: "A2" } },
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([
      { champ: "rpls", erreur: "#N/A", ecarte: false, lieu: { cellule: "A3" } },
    ]);
  });

  it("un n° RPLS en double : le premier compte, les autres sont écartés avec sa ligne", () => {
    const dossier = parc(
      ["310000000a", "Habitat d'Oc", "31"],
      [" 310000000A", "Habitat d'Oc", "81"],
      ["310000000A", "Habitat d'Oc", "31"],
    );
    expect([total(dossier), total(dossier, "Habitat d'Oc", "81")]).toEqual([1, 0]);
    expect(
      constatsDe(dossier, "rplsEnDouble").map(({ lieu, premiereLigne, rpls }) => [
        lieu.cellule,
        premiereLigne,
        rpls,
      ]),
    ).toEqual([
      ["A3", 2, "310000000A"],
      ["A4", 2, "310000000A"],
    ]);
  });

  it("un n° RPLS saisi en nombre est le même qu'en texte", () => {
    expect(
      constatsDe(
        parc([3100000001, "Habitat d'Oc", "31"], ["3100000001", "Habitat d'Oc", "31"]),
        "rplsEnDouble",
      ),
    ).toHaveLength(1);
  });

  it("sans département, un logement ne se rattache à aucun périmètre", () => {
    const dossier = parc(
      ["3100000001", "Habitat d'Oc", "99"],
      ["3100000002", "Habitat d'Oc", ""],
      ["3100000003", "Habitat d'Oc", "#REF!"],
    );
    expect(dossier.agregats.perimetres.size).toBe(0);
    expect(
      constatsDe(dossier, "departementInconnu").map(({ valeur, ecarte, lieu }) => [
        valeur,
        ecarte,
        lieu.cellule,
      ]),
    ).toEqual([
      ["99", true, "C2"],
      ["", true, "C3"],
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([{ champ: "departement", ecarte: true }]);
    expect(lignesDe(dossier, "Parc")).toMatchObject({ comptees: 0, ecartees: 3 });
  });

  it("le département se lit sous toutes ses formes", () => {
    const dossier = parc(
      ["3100000001", "Habitat d'Oc", 9],
      ["3100000002", "Habitat d'Oc", "Ariège"],
      ["3100000003", "Habitat d'Oc", "09 - Ariège"],
    );
    expect(total(dossier, "Habitat d'Oc", "09")).toBe(3);
  });

  it("un bailleur vide ou en erreur écarte la ligne", () => {
    const dossier = parc(["3100000001", "", "31"], ["3100000002", "#NOM?", "31"]);
    expect(constatsDe(dossier, "bailleurAbsent")).toMatchObject([{ ecarte: true, lieu: { cellule: "B2" } }]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([{ champ: "bailleur", ecarte: true }]);
  });

  it("sans colonne Bailleur, il n'y en a qu'un", () => {
    const dossier = lire(
      classeur({
        Parc: [
          ["N° RPLS", "Département"],
          ["3100000001", "31"],
        ],
      }),
    );
    expect(total(dossier, "Bailleur", "31")).toBe(1);
    expect(constatsDe(dossier, "colonneAbsente").find(({ champ }) => champ === "bailleur")).toMatchObject({
      gravite: "information",
    });
  });

  it("un bailleur garde sa première orthographe ; les autres donnent chacune une information", () => {
    const dossier = parc(
      ["3100000001", "Habitat d'Oc", "31"],
      ["3100000002", "HABITAT D'OC", "31"],
      ["3100000003", "habitat  d'oc", "31"],
      ["3100000004", "HABITAT D'OC", "31"],
    );
    expect(total(dossier)).toBe(4);
    expect(
      constatsDe(dossier, "orthographeDeBailleur").map(({ autre, nombre, retenue }) => [
        autre,
        nombre,
        retenue,
      ]),
    ).toEqual([
      ["HABITAT D'OC", 2, "Habitat d'Oc"],
      ["habitat d'oc", 1, "Habitat d'Oc"],
    ]);
  });
});

describe("Codes du parc", () => {
  it("une nature inconnue compte comme familiale et se signale ; une nature vide se dit une fois", () => {
    const dossier = lire(avecParc(["Nature"], ["loft"], [""], [" "], ["étudiant"], ["#N/A"]));
    expect(detail(dossier)).toEqual(["familial/aucune", "etudiant/aucune"]);
    expect(total(dossier)).toBe(5);
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
      {
        champ: "nature",
        valeur: "loft",
        retenu: "familial",
        gravite: "aVerifier",
        regle: "R2",
        lieu: { cellule: "D2" },
      },
    ]);
    expect(constatsDe(dossier, "codesVides")).toMatchObject([
      { champ: "nature", nombre: 2, gravite: "information" },
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([
      { champ: "nature", ecarte: false, lieu: { cellule: "D6" } },
    ]);
  });

  it("ne compte pas de natures vides quand la colonne n'existe pas", () => {
    expect(constatsDe(lire(avecParc([], [])), "codesVides")).toEqual([]);
  });

  it("une exclusion inconnue compte comme aucune et se signale", () => {
    const dossier = lire(avecParc(["Exclusion"], ["vente"], ["travaux"], ["-"], [""]));
    expect(detail(dossier)).toEqual(["familial/aucune", "familial/vente"]);
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
      { champ: "exclusion", valeur: "travaux", retenu: "aucune" },
    ]);
  });

  it("une origine inconnue n'est pas précisée et se signale", () => {
    const dossier = lire(
      avecParc(["Réservataire", "Origine du droit"], ["VILLE", "loterie"], ["VILLE", "GE"]),
    );
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
      { champ: "origine", valeur: "loterie", retenu: null, regle: "R9" },
    ]);
    const reservations = parcDe(dossier)?.reservataires.get("VILLE")?.reservations ?? AUCUN;
    expect(
      ORIGINES_COMPTEES.map((origine) => compterReservations(reservations, TOUT, (une) => une === origine)),
    ).toEqual([1, 0, 0, 0, 1]);
  });

  it("« réglementaire », le contingent de l'État, est compris : compté comme une cellule vide, sans constat", () => {
    const comptes = (...origines: readonly string[]) => {
      const dossier = lire(
        avecParc(["Réservataire", "Origine du droit"], ...origines.map((une) => ["ETAT", une])),
      );
      const reservations = parcDe(dossier)?.reservataires.get("ETAT")?.reservations ?? AUCUN;
      const parOrigine = ORIGINES_COMPTEES.map((origine) =>
        compterReservations(reservations, TOUT, (une) => une === origine),
      );
      return { parOrigine, inconnus: constatsDe(dossier, "codeInconnu") };
    };
    const compris = comptes("Réglementaire", "contingent réglementaire");
    expect(compris).toEqual(comptes("", ""));
    expect(compris.parOrigine.reduce((somme, nombre) => somme + nombre)).toBe(2);
  });
});

describe("Réservataires du parc", () => {
  const reservataires = [
    ["Code", "Nom", "Catégorie"],
    ["VILLE", "Ville de Toulouse", "Commune"],
    ["DEF", "Armées", "Défense"],
  ] as const;
  const lireParc = (...lignes: readonly (readonly Cellule[])[]) =>
    lire({ ...avecParc(["Réservataire", "Exclusion"], ...lignes), Réservataires: reservataires });

  it("se retrouvent par leur code ou leur nom, sans casse, accent ni espace", () => {
    const dossier = lireParc(["ville"], [" Ville "], ["VILLE DE TOULOUSE"], ["Non réservé"], [""]);
    expect([...(parcDe(dossier)?.reservataires.keys() ?? [])]).toEqual(["VILLE"]);
    expect(
      compterReservations(
        parcDe(dossier)?.reservataires.get("VILLE")?.reservations ?? AUCUN,
        () => true,
        (origine) => origine === "nonPrecisee",
      ),
    ).toBe(3);
    expect(constatsDe(dossier, "reservataireInconnu")).toEqual([]);
  });

  it("un code absent de la feuille Réservataires reste un code, signalé une fois avec son nombre", () => {
    const dossier = lireParc(["AL"], ["al"], ["REGION"]);
    expect(
      constatsDe(dossier, "reservataireInconnu").map(({ code, nombre, lieu }) => [
        code,
        nombre,
        lieu.cellule,
      ]),
    ).toEqual([
      ["AL", 2, "D2"],
      ["REGION", 1, "D4"],
    ]);
    expect([...(parcDe(dossier)?.reservataires.keys() ?? [])]).toEqual(["AL", "REGION"]);
  });

  it("un signe n'est pas une cellule vide ; un tiret, une barre ou un espace sans largeur en sont une", () => {
    const dossier = lireParc(["?"], ["🏠"], ["-"], ["/"], ["\u200b"], ["ville\u200b"]);
    expect([...(parcDe(dossier)?.reservataires.keys() ?? [])]).toEqual(["?", "🏠", "VILLE"]);
    expect(constatsDe(dossier, "reservataireInconnu").map(({ code }) => code)).toEqual(["?", "🏠"]);
  });

  it("un réservataire dont le nom est un tiret ne prend pas les logements sans réservataire", () => {
    const dossier = lire({
      ...avecParc(["Réservataire"], [""], ["-"], ["AL"]),
      Réservataires: [
        ["Code", "Nom", "Catégorie"],
        ["AL", "-", "Action Logement"],
        ["—", "Personne", "Autre"],
      ],
    });
    expect([...(parcDe(dossier)?.reservataires.keys() ?? [])]).toEqual(["AL"]);
    expect(constatsDe(dossier, "codeAbsent")).toMatchObject([{ lieu: { cellule: "A3" } }]);
  });

  it("un réservataire de la défense demande une exclusion", () => {
    const dossier = lireParc(["DEF", ""], ["DEF", "défense"]);
    expect(constatsDe(dossier, "horsFluxSansExclusion")).toMatchObject([
      { reservataire: "DEF", categorie: "defense", lieu: { cellule: "E2" } },
    ]);
  });

  it("une erreur dans la colonne est un logement non réservé, signalé", () => {
    const dossier = lireParc(["#REF!"]);
    expect(parcDe(dossier)?.reservataires.size).toBe(0);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([
      { champ: "reservataire", regle: "R7", erreur: "#REF!" },
    ]);
  });
});

describe("Communes et EPCI", () => {
  it("portent le nom que leur donne la feuille Réservataires, et seuls ceux-là sont suivis", () => {
    const dossier = lire({
      ...avecParc(
        ["Commune", "EPCI"],
        ["MURET", "Muretain Agglo"],
        ["Muret", "muretain agglo"],
        ["Auch", "#N/A"],
      ),
      Réservataires: [
        ["Code", "Nom", "Catégorie", "Territoire"],
        ["V1", "Ville de Muret", "Commune", "Muret"],
        ["E1", "Muretain Agglo", "EPCI", ""],
      ],
    });
    const [communes, epci] = [parcDe(dossier)?.communes, parcDe(dossier)?.epci];
    expect([...(communes ?? [])].map(([nom, { parc }]) => [nom, compterParc(parc, () => true)])).toEqual([
      ["Muret", 2],
    ]);
    expect([...(epci ?? [])].map(([nom, { parc }]) => [nom, compterParc(parc, () => true)])).toEqual([
      ["Muretain Agglo", 2],
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([{ champ: "epci", ecarte: false }]);
  });
});

describe("Dates du parc", () => {
  it("se lisent en numéros, avec ou sans heure, et en texte ; le nombre de textes se dit une fois", () => {
    const dossier = lire(
      avecParc(
        ["Mise en service"],
        [jour(2026, 1, 1) + 0.75],
        ["01/01/2026"],
        ["31/12/2025"],
        [jour(2025, 12, 31)],
        [""],
      ),
    );
    expect(total(dossier)).toBe(3);
    expect(constatsDe(dossier, "datesEnTexte")).toMatchObject([
      { champ: "miseEnService", nombre: 2, lieu: { cellule: "D1" } },
    ]);
  });

  it("sont décalées de 1462 jours dans un classeur de 1904", () => {
    const feuilles = avecParc(["Mise en service"], [jour(2026, 1, 1) - 1462], [jour(2025, 12, 31) - 1462]);
    expect(total(lire(feuilles, { date1904: true }))).toBe(1);
  });

  it("une date illisible, fausse ou en erreur est tenue pour vide et signalée", () => {
    const dossier = lire(avecParc(["Sortie du parc"], ["bientôt"], [true], ["#VALEUR!"], [9_999_999]));
    expect(total(dossier)).toBe(4);
    expect(constatsDe(dossier, "dateIllisible").map(({ valeur, regle }) => [valeur, regle])).toEqual([
      ["bientôt", "R1"],
      ["true", "R1"],
      ["9999999", "R1"],
    ]);
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([{ champ: "sortie", erreur: "#VALEUR!" }]);
  });

  it("une mise en service future ou d'avant 1900 se signale et compte pour ce qu'elle dit", () => {
    const dossier = lire(
      avecParc(["Mise en service"], [OPTIONS.aujourdhui + 1], [OPTIONS.aujourdhui], ["12/05/1895"], [-3]),
    );
    expect(total(dossier)).toBe(2);
    expect(constatsDe(dossier, "dateFuture")).toMatchObject([
      { champ: "miseEnService", date: OPTIONS.aujourdhui + 1, lieu: { cellule: "D2" } },
    ]);
    expect(constatsDe(dossier, "dateAncienne").map(({ valeur }) => valeur)).toEqual(["12/05/1895", "-3"]);
  });

  it("un nombre qui n'est le numéro d'aucun jour est illisible", () => {
    const dossier = lire(avecParc(["Mise en service"], [-1e308], [-700_000], [2_958_466], [1.5e300]));
    expect(constatsDe(dossier, "dateIllisible").map(({ valeur }) => valeur)).toEqual([
      ...["-1e+308", "-700000", "2958466", "1.5e+300"],
    ]);
    expect(total(dossier)).toBe(4);
  });

  it("une fin de convention future n'a rien d'étonnant", () => {
    expect(constatsDe(lire(avecParc(["Fin convention"], [jour(2045, 1, 1)])), "dateFuture")).toEqual([]);
  });

  it("une année saisie pour une date se signale", () => {
    expect(constatsDe(lire(avecParc(["Mise en service"], [2015])), "anneeCommeDate")).toMatchObject([
      { valeur: 2015, champ: "miseEnService" },
    ]);
  });

  it("une fin de convention avant son début se signale et sert telle quelle", () => {
    const dossier = lire(
      avecParc(
        ["Réservataire", "Début convention", "Fin convention"],
        ["VILLE", "01/01/2024", "01/01/2023"],
        ["VILLE", "01/01/2024", "01/01/2024"],
      ),
    );
    expect(constatsDe(dossier, "finAvantDebut")).toMatchObject([
      { debut: jour(2024, 1, 1), fin: jour(2023, 1, 1), regle: "R7", lieu: { cellule: "F2" } },
    ]);
  });
});

it("au-delà de mille constats d'une sorte, le reste est compté", () => {
  const lignes = Array.from({ length: PLAFOND_DE_CONSTATS + 234 }, (_, rang) => [
    `31000${String(10000 + rang)}`,
    "Habitat d'Oc",
    "99",
  ]);
  const dossier = parc(...lignes);
  expect(constatsDe(dossier, "departementInconnu")).toHaveLength(PLAFOND_DE_CONSTATS);
  expect(constatsDe(dossier, "suite")).toMatchObject([
    {
      de: "departementInconnu",
      champ: null,
      nombre: 234,
      ecarte: true,
      gravite: "aVerifier",
      lieu: { feuille: "Parc", cellule: null },
    },
  ]);
});
