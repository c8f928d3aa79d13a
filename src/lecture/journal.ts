import type { ConstatDeLecture } from "./constats";
import { ROLES } from "./lieu";

/** Beyond this many findings of one kind on one column, only their number is kept. */
export const PLAFOND_DE_CONSTATS = 1000;

interface Suivi {
  readonly premier: ConstatDeLecture;
  nombre: number;
}

function champDe(constat: ConstatDeLecture) {
  return "champ" in constat ? constat.champ : null;
}

function suiteDe({ premier, nombre }: Suivi): ConstatDeLecture {
  const { role, gravite, regle, ecarte, lieu, type } = premier;
  const commun = { role, gravite, regle, ecarte, lieu: { feuille: lieu.feuille, cellule: null } };
  if (type === "suite") return premier;
  const reste = nombre - PLAFOND_DE_CONSTATS;
  return { ...commun, type: "suite", de: type, champ: champDe(premier), nombre: reste };
}

/** Keeps findings in bounded memory: nothing is lost, what is not kept one by one is counted. */
export class Journal {
  private readonly gardes: ConstatDeLecture[] = [];
  private readonly suivis = new Map<string, Suivi>();

  signaler(constat: ConstatDeLecture): void {
    const cle = `${constat.type}|${champDe(constat) ?? ""}|${constat.role}|${String(constat.ecarte)}`;
    const suivi = this.suivis.get(cle);
    if (suivi === undefined) this.suivis.set(cle, { premier: constat, nombre: 1 });
    else suivi.nombre += 1;
    if ((suivi?.nombre ?? 1) <= PLAFOND_DE_CONSTATS) this.gardes.push(constat);
  }

  /** All findings, role by role in the order of the reading. */
  constats(): readonly ConstatDeLecture[] {
    const suites = [...this.suivis.values()]
      .filter(({ nombre }) => nombre > PLAFOND_DE_CONSTATS)
      .map(suiteDe);
    const tous = [...this.gardes, ...suites];
    return tous.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  }
}
