/** The texts that the registry quotes. `lien` is null for a text that no public address was checked for. */
export interface Texte {
  /** As a sentence quotes it. */
  readonly court: string;
  readonly titre: string;
  readonly lien: string | null;
}

export const TEXTES = {
  cch: {
    court: "CCH",
    titre: "Code de la construction et de l'habitation",
    lien: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074096/",
  },
  codeDuTravail: {
    court: "Code du travail",
    titre: "Code du travail",
    lien: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
  },
  ministere: {
    court: "Ministère chargé du logement",
    titre: "La gestion en flux des réservations de logements locatifs sociaux (page du ministère)",
    lien: "https://attributionlogementsocialetdalo.logement.gouv.fr/la-gestion-en-flux-des-reservations-de-logements-a417.html",
  },
  referentiel: {
    court: "Référentiel",
    titre:
      "Référentiel interbailleurs pour la mise en œuvre du passage à la gestion en flux, USH Habitat social en Occitanie, 2023",
    lien: null,
  },
  regles: {
    court: "Règles de calcul de Flux",
    titre: "Règles de calcul du module partagé (feuille Méthode)",
    lien: null,
  },
} as const satisfies Readonly<Record<string, Texte>>;

export type NomDeTexte = keyof typeof TEXTES;

/** Where in a text: an article, a step, a note. */
export interface Reference {
  readonly texte: NomDeTexte;
  /** Blank for the text as a whole. */
  readonly endroit: string;
}

/** "CCH, R.441-5". */
export function citation({ texte, endroit }: Reference): string {
  const { court } = TEXTES[texte];
  return endroit === "" ? court : `${court}, ${endroit}`;
}

export const referentiel = (endroit: string): Reference => ({ texte: "referentiel", endroit });
export const cch = (endroit: string): Reference => ({ texte: "cch", endroit });
export const regles = (endroit = ""): Reference => ({ texte: "regles", endroit });
