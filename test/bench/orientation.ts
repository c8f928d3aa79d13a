import { compte, saisie, total } from "../../src/calcul/chiffres";
import { TYPOLOGIES } from "../../src/calcul/domaine/description";
import type { Destinataire, ProblemeDOrientation, Traits } from "../../src/calcul/domaine/orientation";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { versNombre } from "../../src/calcul/nombres/decimal";
import { fraction } from "../../src/calcul/nombres/fraction";
import { planSansSolveur, planifier } from "../../src/calcul/orientation/planifier";
import { eligibles } from "../../src/calcul/regles/r25-orientation";
import { solveurHighs } from "../../src/solveur/highs";
import { cpuMedian } from "./mesurer";
import { hasard } from "./parcs";

const COMMUNES = 20;
const EPCI = 5;
const PARTOUT = 20;

type Tirer = (borne: number) => number;

function tirerTraits(tirer: Tirer): Traits {
  const commune = tirer(COMMUNES);
  return {
    commune: `c${String(commune)}`,
    epci: `e${String(commune % EPCI)}`,
    qpv: tirer(4) === 0,
    typologie: TYPOLOGIES[tirer(5)] ?? null,
  };
}

/** A third of them hold everywhere, five have an EPCI, each of the others a commune; the last is the landlord. */
function tirerDestinataires(nombre: number, tirer: Tirer): readonly Destinataire[] {
  const poids = Array.from({ length: nombre }, (_, rang) => 1 + tirer(rang < PARTOUT ? 30 : 8));
  const somme = poids.reduce((cumul, un) => cumul + un, 0);
  return poids.map((un, rang) => {
    const dernier = rang === nombre - 1;
    const partout = dernier || rang < PARTOUT;
    const local = rang - PARTOUT;
    const territoire =
      local < EPCI
        ? { epci: [`e${String(local)}`], communes: [] }
        : { epci: [], communes: [`c${String(local % COMMUNES)}`] };
    const code = dernier ? NON_RESERVE : `R${String(rang).padStart(2, "0")}`;
    return {
      ...{ code, nom: code, territoire: partout ? null : territoire },
      engagement: saisie("partRetenue", "R10", fraction(un, somme)),
      servis: compte("decompte", "R17", tirer(2 * Math.ceil((300 * un) / somme) + 1)),
    };
  });
}

/** Logements to come and réservataires drawn at random, one and a half times as many logements already received. */
function engendrer(logements: number, reservataires: number): ProblemeDOrientation {
  const tirer = hasard(20_260_228);
  const destinataires = tirerDestinataires(reservataires, tirer);
  const recus = Array.from({ length: logements * 1.5 }, () => {
    const traits = tirerTraits(tirer);
    const possibles = eligibles(traits, destinataires);
    const rang = possibles[tirer(possibles.length)] ?? 0;
    return { reservataire: destinataires[rang]?.code ?? "", traits };
  });
  return {
    perimetre: { bailleur: "Bailleur", departement: "31" },
    destinataires,
    totalServi: total(
      "totalServi",
      "R25",
      destinataires.map(({ servis }) => servis),
    ),
    recus,
    logements: Array.from({ length: logements }, (_, rang) => ({
      rpls: String(rang),
      traits: tirerTraits(tirer),
      choix: null,
    })),
  };
}

/** CPU milliseconds of a promise: the solver works in the same thread. */
async function cpuDe<Valeur>(action: () => Promise<Valeur>): Promise<{ valeur: Valeur; ms: number }> {
  const debut = process.cpuUsage();
  const valeur = await action();
  const { user, system } = process.cpuUsage(debut);
  return { valeur, ms: (user + system) / 1000 };
}

/** The orientation of one périmètre: CPU of the greedy rule, of HiGHS and of its loading, and the criterion of both plans. */
export async function mesurerLOrientation(logements: number, reservataires: number) {
  const probleme = engendrer(logements, reservataires);
  const solveur = solveurHighs({ secondes: 60 });
  const chargement = await cpuDe(() => planifier(engendrer(12, 6), solveur));
  const { valeur: plan, ms: resolution } = await cpuDe(() => planifier(probleme, solveur));
  return {
    glouton: cpuMedian(3, () => planSansSolveur(probleme)),
    chargement: chargement.ms,
    resolution,
    garantie: plan.garantie,
    critere: versNombre(plan.critere),
    critereGlouton: versNombre(plan.critereGlouton),
  };
}
