import type { Jour } from "../../calcul/domaine/jour";
import { SourceGardee } from "../../lecture/cellulesGardees";
import { reperer } from "../../lecture/lecture";
import { ROLES, type Bloc, type Reperage, type Role, type Source, type Sources } from "../../lecture/types";
import { memeNom } from "../plages";
import { lireBlocs, zoneALire } from "./blocs";
import type { ChangementsDits } from "./changements";
import { lireLesSources, type DossierLu, type OptionsDuDossier } from "./dossier";
import { situerLesFormules } from "./formules";
import type { Inventaire } from "./inventaire";
import { rafraichir } from "./rafraichir";
import type { CellulesGardees } from "./souvenir";

/** What an earlier reading kept, null where everything is to be read, and what was told of the workbook since. */
export interface Reprise {
  readonly avant: CellulesGardees | null;
  readonly changements: ChangementsDits;
}

interface DeQui {
  /** Some of the changes of the input sheets were made here. */
  readonly ici: boolean;
}

/** What was read and is kept for the next reading; "inchange": all is as it was kept, and there is nothing to compute. */
export type DossierGarde =
  | (Extract<DossierLu, { type: "lu" }> & DeQui & { readonly cellules: CellulesGardees })
  | ({ readonly type: "inchange" } & DeQui)
  | { readonly type: "annule" };

function presentes(sources: Sources): readonly Source[] {
  return ROLES.flatMap((role) => sources[role] ?? []);
}

/** One reading that keeps its cells, and reads anew only those that are no longer as they were kept. */
class Collecte {
  readonly parRole = new Map<Role, SourceGardee>();
  private readonly neuves: Source[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly inventaire: Inventaire,
  ) {}

  /** Takes up the cells kept for the same place of the same sheet. False: some sheet is to be read whole. */
  async reprendre(sources: Sources, { avant, changements }: Reprise): Promise<boolean> {
    for (const source of presentes(sources)) {
      const gardee = avant?.parRole.get(source.role);
      const { zones } = changements.get(this.idDe(source)) ?? { zones: [] };
      if (gardee?.identite !== this.identiteDe(source) || zones === "toutes") continue;
      const reprise = await rafraichir(this.context, source, { gardee, zones });
      if (reprise) this.parRole.set(source.role, gardee);
    }
    return presentes(sources).every(({ role }) => this.parRole.has(role));
  }

  /** The rows of a source: those taken up, else those of the sheet, which are kept. */
  async *lire(source: Source): AsyncGenerator<Bloc> {
    const reprise = this.parRole.get(source.role);
    if (reprise !== undefined) {
      yield* reprise.blocs;
      return;
    }
    const neuve = new SourceGardee(this.identiteDe(source));
    for await (const bloc of lireBlocs(this.context, source)) {
      neuve.ajouter(bloc);
      yield bloc;
    }
    this.parRole.set(source.role, neuve);
    this.neuves.push(source);
  }

  /** Once all rows are read. */
  async situerLesFormules(): Promise<void> {
    if (this.neuves.length === 0) return;
    const demandes = this.neuves.map((source) => ({ feuille: source.feuille, zones: [zoneALire(source)] }));
    const formules = await situerLesFormules(this.context, demandes);
    for (const [rang, { role }] of this.neuves.entries()) {
      const gardee = this.parRole.get(role);
      if (gardee !== undefined) gardee.formules = formules[rang] ?? null;
    }
  }

  estDIci(sources: Sources, { changements }: Reprise): boolean {
    return presentes(sources).some((source) => changements.get(this.idDe(source))?.ici === true);
  }

  /** All that the reading depends on, the cells by the number of their changes. */
  signature(reperage: Reperage, jour: Jour): string {
    const versions = ROLES.map((role) => this.parRole.get(role)?.version ?? null);
    return JSON.stringify([reperage, this.inventaire.date1904, jour, versions]);
  }

  private idDe({ feuille }: Source): string {
    return this.inventaire.feuilles.find(({ nom }) => memeNom(nom, feuille))?.id ?? "";
  }

  private identiteDe(source: Source): string {
    return JSON.stringify([this.idDe(source), source.feuille, source.donnees, zoneALire(source)]);
  }
}

/**
 * Finds the input sheets and reads what an earlier reading has not kept: the rows told of since, and whole any sheet that moved,
 * grew or is in doubt. What is made of the cells is what a whole reading makes of them.
 */
export async function reprendreLeDossier(
  context: Excel.RequestContext,
  inventaire: Inventaire,
  { reprise, ...options }: OptionsDuDossier & { readonly reprise: Reprise },
): Promise<DossierGarde> {
  const reperage = reperer(inventaire.feuilles, inventaire.reglages);
  const collecte = new Collecte(context, inventaire);
  const entiere = await collecte.reprendre(reperage.sources, reprise);
  const ici = collecte.estDIci(reperage.sources, reprise);
  const signature = () => collecte.signature(reperage, options.aujourdhui);
  if (entiere && reprise.avant?.signature === signature()) return { type: "inchange", ici };
  const lire = (source: Source) => collecte.lire(source);
  const lu = await lireLesSources(reperage, inventaire, { ...options, lire });
  if (lu.type === "annule") return lu;
  await collecte.situerLesFormules();
  return { ...lu, ici, cellules: { signature: signature(), parRole: collecte.parRole } };
}
