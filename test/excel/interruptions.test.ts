import { jour } from "../../src/calcul/domaine/jour";
import type { ExcelCode } from "../../src/atelier/host/errors";
import { calculerLeClasseur } from "../../src/excel/calculer";
import { refusDEcriture, refusDeLecture } from "../../src/excel/erreurs";
import { importerLeFichier } from "../../src/excel/importer/importer";
import { creerLeModele } from "../../src/excel/modele/modele";
import type { IssueDuCalcul, Progres } from "../../src/excel/types";
import type { Cause, Suite } from "../../src/restitution/phrases/interruption";
import { feuillesDuModele } from "../../src/restitution/modele/modele";
import { ECRITURE_EN_COURS } from "../../src/excel/ecrire/feuille";
import { fermerLesPostes, parc, photo, poste, valeur, type Poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const AUJOURD_HUI = jour(2026, 3, 2);
const interruption = (cause: Cause, code: string, suite: Suite) => ({
  type: "refuse",
  refus: { type: "interruption", cause, code, suite },
});

/** Ce que dit l'issue, sans les résultats d'un calcul réussi. */
const dite = (issue: IssueDuCalcul) => (issue.type === "reussi" ? { type: "reussi" } : issue);

/** « Calculer », pendant que quelqu'un fait autre chose dans le classeur la première fois que `quand` le demande. */
async function calculerPendant(
  un: Poste,
  quand: (progres: Progres) => boolean,
  geste: () => unknown,
): Promise<ReturnType<typeof dite>> {
  let fait = false;
  const progres = (avance: Progres) => {
    if (fait || !quand(avance)) return;
    fait = true;
    void geste();
  };
  const suivi = { progres, annule: () => false };
  return dite(await calculerLeClasseur(un.porte, { aujourdhui: AUJOURD_HUI, version: "1.2.3", suivi }));
}

const enLisant = ({ etape }: Progres) => etape === "lecture";
/** À mi-chemin : des feuilles sont déjà parties, d'autres non. */
const enEcrivant = (progres: Progres) => progres.etape === "ecriture" && progres.rang === progres.total - 1;

describe("Un classeur en lecture seule", () => {
  it("se lit, mais rien ne s'y écrit, et rien n'est à défaire", async () => {
    const un = poste(parc(), { readOnly: true });
    expect(await un.calculer()).toEqual(interruption({ type: "lectureSeule" }, "AccessDenied", "intact"));
    expect(await photo(un)).toEqual({});
  });

  it("ne prend pas davantage la marque de qui écrit", async () => {
    const un = poste(parc(), { readOnly: true });
    const auteur = { client: "a", nom: "", maintenant: () => ({ instant: 0, heure: "10:00" }) };
    expect(await un.calculer(undefined, auteur)).toEqual(
      interruption({ type: "lectureSeule" }, "AccessDenied", "intact"),
    );
  });

  it("refuse aussi les feuilles du modèle et l'import", async () => {
    const un = poste({ Feuil1: [] }, { readOnly: true });
    const attendu = interruption({ type: "lectureSeule" }, "AccessDenied", "intact");
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toEqual(attendu);
    const octets = new TextEncoder().encode("IDENT_REP;DEPCOM\r\n3100000001;31555\r\n");
    const fichier = {
      nom: "rpls.csv",
      taille: octets.length,
      lire: (debut: number, fin: number) => Promise.resolve(octets.slice(debut, fin)),
    };
    const suivi = { progres: () => undefined, annule: () => false };
    const options = { aujourdhui: AUJOURD_HUI, version: "1.2.3", suivi, sort: "demander" } as const;
    expect(await importerLeFichier(un.porte, fichier, options)).toEqual(attendu);
  });
});

describe("Pendant la lecture", () => {
  it("une feuille supprimée est nommée, et rien n'est écrit", async () => {
    const un = poste(parc());
    const supprimer = () =>
      un.agir(({ workbook }) => {
        workbook.worksheets.getItem("Libérations").delete();
      });
    expect(await calculerPendant(un, enLisant, supprimer)).toEqual(
      interruption({ type: "feuilleDisparue", feuille: "Libérations" }, "ItemNotFound", "intact"),
    );
    expect(await photo(un)).toEqual({});
  });

  it("le classeur fermé est dit, et rien n'a été écrit", async () => {
    const un = poste(parc());
    const fermer = () => {
      un.host.closeWorkbook();
    };
    expect(await calculerPendant(un, enLisant, fermer)).toEqual(
      interruption({ type: "classeurFerme" }, "RequestAborted", "intact"),
    );
  });
});

describe("Pendant l'écriture", () => {
  it("une feuille de résultats supprimée reste supprimée, les autres reprennent leurs résultats", async () => {
    const un = poste(parc());
    await un.calculer();
    const { Assiette, ...autres } = await photo(un);
    expect(Assiette).toBeDefined();
    const supprimer = () =>
      un.agir(({ workbook }) => {
        workbook.worksheets.getItem("Assiette").delete();
      });
    expect(await calculerPendant(un, enEcrivant, supprimer)).toEqual(
      interruption({ type: "feuilleDisparue", feuille: "Assiette" }, "ItemNotFound", "retabli"),
    );
    expect(await photo(un)).toEqual(autres);
    expect((await un.calculer()).type).toBe("reussi");
    expect(valeur(await un.lire("Assiette"), "Parc")).toBe(10);
  });

  it("une feuille protégée arrête tout : les feuilles incomplètes le disent", async () => {
    const un = poste(parc());
    await un.calculer();
    const proteger = () =>
      un.agir(({ workbook }) => {
        workbook.worksheets.getItem("Méthode").protection.protect();
      });
    expect(await calculerPendant(un, enEcrivant, proteger)).toEqual(
      interruption({ type: "feuilleProtegeeDepuis", feuille: "Méthode" }, "AccessDenied", "inacheve"),
    );
    expect((await un.lire("Méthode"))?.[1]?.[0]).toBe(ECRITURE_EN_COURS);
  });

  it("un tableau renommé est dit, et le calcul suivant dit quel nom lui rendre", async () => {
    const un = poste(parc());
    await un.calculer();
    const renommer = () =>
      un.agir(({ workbook }) => {
        workbook.tables.getItem("tblMethode").name = "MonTableau";
      });
    expect(await calculerPendant(un, enEcrivant, renommer)).toEqual(
      interruption(
        { type: "tableauDisparu", table: "tblMethode", feuille: "Méthode" },
        "ItemNotFound",
        "inacheve",
      ),
    );
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "tableRenommee", table: "tblMethode", feuille: "Méthode", trouve: "MonTableau" },
    });
    await un.agir(({ workbook }) => {
      workbook.tables.getItem("MonTableau").name = "tblMethode";
    });
    expect((await un.calculer()).type).toBe("reussi");
  });

  it("le classeur fermé est dit : ce qui est resté incomplet l'annonce", async () => {
    const un = poste(parc());
    await un.calculer();
    const fermer = () => {
      un.host.closeWorkbook();
    };
    expect(await calculerPendant(un, enEcrivant, fermer)).toEqual(
      interruption({ type: "classeurFerme" }, "RequestAborted", "inacheve"),
    );
  });

  it.each<readonly [ExcelCode, Cause]>([
    ["MemoryLimitReached", { type: "memoire" }],
    ["InactiveWorkbook", { type: "autreClasseur" }],
  ])("%s rétablit les résultats précédents et dit que faire", async (code, cause) => {
    let ecrit = false;
    let une = false;
    const un = poste(parc(), {
      faults: ({ name }) => {
        const ici = ecrit && !une && name === "Values";
        une ||= ici;
        return ici ? code : null;
      },
    });
    await un.calculer();
    const avant = await photo(un);
    const issue = calculerPendant(un, enEcrivant, () => {
      ecrit = true;
    });
    expect(await issue).toEqual(interruption(cause, code, "retabli"));
    expect(await photo(un)).toEqual(avant);
  });
});

describe("Un tableau de résultats renommé entre deux calculs", () => {
  it("est reconnu à ses colonnes : rien n'est écrit, et son nom est demandé", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir(({ workbook }) => {
      workbook.tables.getItem("tblFlux").name = "Tableau7";
    });
    expect(await un.calculer()).toEqual({
      type: "refuse",
      refus: { type: "tableRenommee", table: "tblFlux", feuille: "Flux", trouve: "Tableau7" },
    });
  });
});

describe("La mémoire qui manque au complément", () => {
  it.each(["Array buffer allocation failed", "Invalid array length", "Out of memory"])(
    "« %s » est reconnue à la lecture comme à l'écriture",
    (message) => {
      const erreur = new RangeError(message);
      const attendu = { type: "interruption", cause: { type: "memoire" }, code: "RangeError" };
      expect(refusDeLecture(erreur, "Parc")).toEqual({ ...attendu, suite: "intact" });
      expect(refusDEcriture(erreur, true)).toEqual({ ...attendu, suite: "retabli" });
    },
  );

  it("n'est pas l'excuse d'une erreur de programme", () => {
    expect(refusDeLecture(new RangeError("Maximum call stack size exceeded"), null)).toEqual({
      type: "echecLecture",
      code: "RangeError",
      feuille: null,
    });
  });
});
