import { isDeepStrictEqual } from "node:util";
import type { ExcelCode } from "../../src/atelier/host/errors";
import { ANSWER, type FaultPoint } from "../../src/atelier/host/faults";
import { ECRITURE_EN_COURS } from "../../src/excel/ecrire/feuille";
import { fermerLesPostes, parc, photo, poste, type Poste } from "./banc";

jest.setTimeout(600_000);
afterEach(fermerLesPostes);

type Photo = Awaited<ReturnType<typeof photo>>;
type EstRefusee = (point: FaultPoint) => boolean;

/**
 * Ce qu'un calcul laisse : de nouveaux résultats, qu'il le sache (réussi) ou non (abouti), les précédents (rétabli), ou des
 * feuilles qui disent toutes qu'elles sont incomplètes (inachevé).
 */
type Issue = "réussi" | "abouti" | "rétabli" | "inachevé";

interface Panne {
  readonly nom: string;
  /** Vrai pour ce qu'Excel refuse quand la panne survient à cette requête. */
  readonly a: (visee: number) => EstRefusee;
  readonly issues: readonly Issue[];
}

const estLaReponse = ({ name }: FaultPoint) => name === ANSWER;

const PANNES: readonly Panne[] = [
  {
    nom: "est refusée",
    a: (visee) => (point) => point.request === visee,
    issues: ["réussi", "rétabli"],
  },
  {
    nom: "s'arrête à mi-chemin, ce qui précède restant fait",
    a: (visee) => (point) => point.request === visee && point.action >= 150,
    issues: ["réussi", "rétabli"],
  },
  {
    nom: "est faite, mais sa réponse se perd",
    a: (visee) => (point) => point.request === visee && estLaReponse(point),
    issues: ["réussi", "rétabli"],
  },
  {
    nom: "est refusée, et toutes celles d'après",
    a: (visee) => (point) => point.request >= visee,
    issues: ["réussi", "rétabli", "inachevé"],
  },
  {
    nom: "est faite, sa réponse se perd, et toutes celles d'après sont refusées",
    a: (visee) => (point) => point.request > visee || (point.request === visee && estLaReponse(point)),
    issues: ["réussi", "abouti", "rétabli", "inachevé"],
  },
];

/**
 * Office.js oublie ses plages après coup, et recommence cinq secondes plus tard quand on le lui refuse : ces requêtes, un
 * premier pas sans nom puis des oublis, ne sont pas du calcul. Elles ne sont ni comptées ni refusées, sans quoi celle que
 * l'on vise changerait avec l'heure.
 */
const OUBLI = "_RemoveReference";
const premierPas = ({ action, name }: FaultPoint) => action === 0 && name === "";

/** Un classeur dont on peut faire échouer les requêtes, et le rang de la dernière qui est venue. */
function posteEnPanne() {
  const reglage: { refuse: EstRefusee; derniere: number } = { refuse: () => false, derniere: -1 };
  let comptee = -1;
  let oubli = -1;
  const faults = (point: FaultPoint): ExcelCode | null => {
    const { request, action, name } = point;
    if (premierPas(point)) return null;
    if (request !== comptee && name === OUBLI && action <= 1) oubli = request;
    if (request === oubli) return null;
    if (request !== comptee) reglage.derniere += 1;
    comptee = request;
    return reglage.refuse({ ...point, request: reglage.derniere }) ? "GeneralException" : null;
  };
  return { un: poste(parc(), { faults }), reglage };
}

/** Huit logements changent de bailleur : tous les résultats changent. */
const changerDeBailleur = (un: Poste, bailleur: string) =>
  un.agir(({ workbook }) => {
    const cellules = workbook.worksheets.getItem("Parc").getRange("B2:B9");
    cellules.values = Array.from({ length: 8 }, () => [bailleur]);
  });

/** Le classeur entier : cellules, mise en forme, tableaux, liens, réglages. */
function classeurEntier(un: Poste): string {
  const { data, extras } = un.host.snapshot();
  return JSON.stringify([data.sheetOrder, data.sheets, data.styles, data.resources, extras]);
}

interface Sain {
  readonly entier: string;
  readonly graphiques: unknown;
  readonly resultats: Photo;
}

/** Ce que donne un calcul que rien ne trouble, par bailleur. */
async function calculsSains(un: Poste): Promise<Readonly<Record<string, Sain>>> {
  const sains: Record<string, Sain> = {};
  for (const bailleur of ["Habitat", "Autre", "Habitat"]) {
    await changerDeBailleur(un, bailleur);
    await un.calculer();
    sains[bailleur] = {
      ...{ entier: classeurEntier(un), graphiques: graphiques(un) },
      resultats: await photo(un),
    };
  }
  return sains;
}

/** Ce que montrent les graphiques des feuilles de résultats, et où. */
function graphiques(un: Poste): unknown {
  const { extras } = un.host.snapshot();
  return Object.values(extras.sheets).map(({ charts }) => charts ?? []);
}

/** Les feuilles qui disent que le calcul ne s'est pas terminé. */
const inachevees = (feuilles: Photo) =>
  Object.entries(feuilles).flatMap(([nom, lignes]) => (lignes?.[1]?.[0] === ECRITURE_EN_COURS ? [nom] : []));

/** Échoue quand les feuilles ne sont ni les unes ni les autres, ni toutes marquées. */
function issueDe(
  apres: Photo,
  { avant, nouveaux, su }: { avant: Photo; nouveaux: Photo; su: boolean },
): Issue {
  const marquees = inachevees(apres);
  if (marquees.length > 0) {
    expect(marquees).toEqual(Object.keys(avant));
    return "inachevé";
  }
  if (su || isDeepStrictEqual(apres, nouveaux)) {
    expect(apres).toEqual(nouveaux);
    return su ? "réussi" : "abouti";
  }
  expect(apres).toEqual(avant);
  return "rétabli";
}

it.each(PANNES)(
  "quand la requête k de « Calculer » $nom, quelle que soit k, les résultats sont entiers ou le disent, et le calcul suivant répare tout",
  async ({ a, issues }) => {
    const { un, reglage } = posteEnPanne();
    const sains = await calculsSains(un);
    let [bailleur, autre] = ["Habitat", "Autre"];
    const vues = new Set<Issue>();
    for (let k = 0, atteinte = true; atteinte; k += 1) {
      await changerDeBailleur(un, autre);
      const visee = reglage.derniere + 1 + k;
      reglage.refuse = a(visee);
      const su = (await un.calculer()).type === "reussi";
      atteinte = reglage.derniere >= visee;
      reglage.refuse = () => false;
      const [avant, nouveaux] = [sains[bailleur]?.resultats ?? {}, sains[autre]?.resultats ?? {}];
      const issue = issueDe(await photo(un), { avant, nouveaux, su });
      vues.add(issue);
      if (issue !== "inachevé")
        expect([k, graphiques(un)]).toEqual([k, sains[issue === "rétabli" ? bailleur : autre]?.graphiques]);
      expect((await un.calculer()).type).toBe("reussi");
      expect([k, classeurEntier(un) === sains[autre]?.entier]).toEqual([k, true]);
      [bailleur, autre] = [autre, bailleur];
    }
    expect(vues).toEqual(new Set(issues));
  },
);
