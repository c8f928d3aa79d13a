import type { AgregatPerimetre, AgregatTerritoire } from "../calcul/agregats/agregats";
import type { Comptes } from "../calcul/agregats/grille";
import { agregatsOrdonnes } from "../calcul/calculer";
import type { Demande } from "../calcul/domaine/demande";
import type { DroitAcquis } from "../calcul/domaine/droitAcquis";
import type { Hypothese } from "../calcul/domaine/hypotheses";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { Objectif } from "../calcul/domaine/objectif";
import type { LogementAVenir } from "../calcul/domaine/orientation";
import type { Parametres } from "../calcul/domaine/parametres";
import { clePerimetre, comparerTextes } from "../calcul/domaine/perimetre";
import type { Reservataire } from "../calcul/domaine/reservataire";
import { reduite, type Fraction } from "../calcul/nombres/fraction";
import { SommeDeControle } from "./sommeDeControle";
import type { Dossier } from "./types";

type Donnee =
  | (Reservataire | Hypothese | Parametres | Fraction)
  | (DroitAcquis | MiseADisposition | Objectif | Demande | LogementAVenir);

const SEPARATEUR = "\u001f";

function estFraction(donnee: object): donnee is Fraction {
  return "numerateur" in donnee;
}

/** A small record as text: names in order, fractions in lowest terms. */
function texteDe(donnee: unknown): string {
  if (typeof donnee !== "object" || donnee === null) return String(donnee);
  if (estFraction(donnee)) {
    const { numerateur, denominateur } = reduite(donnee);
    return `${numerateur}/${denominateur}`;
  }
  const entrees = Object.entries(donnee).sort(([a], [b]) => comparerTextes(a, b));
  return `{${entrees.map(([cle, valeur]) => `${cle}:${texteDe(valeur)}`).join(SEPARATEUR)}}`;
}

/** Sums of what was counted, one a block of counters: in whatever order they are met, together they make the same one. */
class SommeDesComptes {
  constructor(private readonly total: SommeDeControle) {}

  perimetre(agregat: AgregatPerimetre): void {
    const debut = new SommeDeControle();
    ecrire(debut, clePerimetre(agregat.perimetre));
    this.ajouter(debut, "parc", agregat.parc);
    this.ajouter(debut, "liberations", agregat.liberations);
    // Each begins as the others do: what they have in common is summed once.
    const [reservationsDe, liberationsDe] = [
      apres(debut, "reservations de "),
      apres(debut, "liberations de "),
    ];
    for (const [code, { reservations, liberations }] of agregat.reservataires) {
      this.ajouter(reservationsDe, code, reservations);
      this.ajouter(liberationsDe, code, liberations);
    }
    this.synthese(debut, agregat);
    this.territoires(debut, "commune", agregat.communes);
    this.territoires(debut, "epci", agregat.epci);
  }

  /** Ready-made counts: each réservataire's on its own, whatever the order of the rows. */
  private synthese(debut: SommeDeControle, { synthese }: AgregatPerimetre): void {
    if (synthese === undefined) return;
    const { reservataires, ...comptes } = synthese;
    for (const [code, donnee] of [...reservataires, ["", comptes] as const]) {
      const somme = SommeDeControle.suite(debut);
      ecrire(somme, `synthese de ${code}`);
      ecrire(somme, texteDe(donnee));
      this.total.reunir(somme);
    }
  }

  private territoires(
    debut: SommeDeControle,
    sorte: string,
    territoires: ReadonlyMap<string, AgregatTerritoire>,
  ): void {
    const desTerritoires = apres(debut, `${sorte} `);
    for (const [nom, { parc, reservations }] of territoires) {
      this.ajouter(desTerritoires, nom, parc);
      for (const [code, comptes] of reservations) this.ajouter(desTerritoires, `${nom} de ${code}`, comptes);
    }
  }

  /** Cells at zero are left out. */
  private ajouter(debut: SommeDeControle, titre: string, comptes: Comptes): void {
    const somme = SommeDeControle.suite(debut);
    ecrire(somme, titre);
    comptes.parcourir((rang, nombre) => {
      somme.ajouterEntier(rang);
      somme.ajouterEntier(nombre);
    });
    this.total.reunir(somme);
  }
}

function apres(debut: SommeDeControle, texte: string): SommeDeControle {
  const suite = SommeDeControle.suite(debut);
  suite.ajouter(texte);
  return suite;
}

function ecrire(somme: SommeDeControle, texte: string): void {
  somme.ajouter(texte);
  somme.ajouter(SEPARATEUR);
}

/**
 * Sixteen hexadecimal digits that stand for everything the figures depend on: counters, réservataires, hypothèses, the
 * parameters of each périmètre, and the logements one by one, of which `parc` is the sum. The order of the rows does not matter.
 */
export function empreinteDe(
  dossier: Omit<
    Dossier,
    "empreinte" | "parc" | "constats" | "correspondances" | "reglages" | "contingents" | "lignes" | "bloques"
  >,
  parc: SommeDeControle,
): string {
  const { agregats, reservataires, hypotheses, parametres } = dossier;
  const { droitsAcquis, misesADisposition, objectifs, demandes, aVenir } = dossier;
  const somme = new SommeDeControle();
  const ecrireTous = (donnees: readonly Donnee[]) => {
    for (const texte of donnees.map(texteDe).sort(comparerTextes)) ecrire(somme, texte);
  };
  ecrire(somme, String(agregats.annee));
  ecrireTous(reservataires);
  ecrireTous(hypotheses);
  ecrireTous(droitsAcquis ?? []);
  ecrireTous(misesADisposition ?? []);
  ecrireTous(objectifs ?? []);
  ecrireTous(demandes ?? []);
  ecrireTous(aVenir);
  const perimetres = agregatsOrdonnes(agregats);
  for (const { perimetre } of perimetres) ecrire(somme, texteDe(parametres.pour(perimetre)));
  ecrire(somme, texteDe(parametres.suivi));
  const comptes = new SommeDesComptes(somme);
  for (const agregat of perimetres) comptes.perimetre(agregat);
  somme.reunir(parc);
  return somme.hexadecimal();
}
