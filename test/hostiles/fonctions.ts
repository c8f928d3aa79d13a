/** Un appel de fonction personnalisée, avec ce qu'une cellule peut contenir ou ce qu'un hôte peut envoyer. */
export interface AppelHostile {
  readonly quoi: string;
  readonly fonction:
    | "rotation"
    | "part"
    | "volume"
    | "repartir"
    | "solde"
    | "echeance"
    | "joursOuvres"
    | "rotationParc"
    | "reservations";
  readonly arguments: readonly unknown[];
  /** La valeur, ou l'erreur et sa phrase. */
  readonly attendu: number | readonly (readonly number[])[] | readonly [string, string];
}

const EN_TETES = ["N° RPLS", "Bailleur", "Département", "Réservataire"];
const parc = (...lignes: readonly (readonly unknown[])[]) => [EN_TETES, ...lignes];
const pasUnNombre = (argument: string, recu: string) =>
  [
    "#VALUE!",
    `Argument « ${argument} » : « ${recu} » n'est pas un nombre ; si la cellule en montre un, il y est enregistré comme texte.`,
  ] as const;

const ILLISIBLE = [
  "#VALUE!",
  "Argument « parc » : la plage ne peut pas être lue ; sélectionnez aussi sa ligne d'en-têtes, chacun une seule fois.",
] as const;

export const APPELS: readonly AppelHostile[] = [
  {
    quoi: "un nombre qui n'en est pas un",
    fonction: "rotation",
    arguments: [Number.NaN, 1500],
    attendu: pasUnNombre("libérations", "NaN"),
  },
  {
    quoi: "un nombre infini",
    fonction: "rotation",
    arguments: [1, Number.POSITIVE_INFINITY],
    attendu: pasUnNombre("parc", "Infinity"),
  },
  {
    quoi: "un objet",
    fonction: "solde",
    arguments: [{ toString: () => "1" }, 1],
    attendu: pasUnNombre("objectif", "…"),
  },
  {
    quoi: "une formule en texte",
    fonction: "solde",
    arguments: ["=1+1", 1],
    attendu: pasUnNombre("objectif", "=1+1"),
  },
  {
    quoi: "un texte de 32 767 signes",
    fonction: "solde",
    arguments: ["é".repeat(32_767), 1],
    attendu: pasUnNombre("objectif", `${"é".repeat(39)}…`),
  },
  { quoi: "le plus grand des nombres", fonction: "solde", arguments: [1e308, 1e308], attendu: 0 },
  { quoi: "un nombre infime", fonction: "volume", arguments: [1e-300, 1000], attendu: 1e-297 },
  {
    quoi: "une date avant le calendrier",
    fonction: "echeance",
    arguments: [-1, 5],
    attendu: [
      "#VALUE!",
      "Argument « date » : « -1 » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).",
    ],
  },
  {
    quoi: "une date après le calendrier",
    fonction: "echeance",
    arguments: [1e15, 5],
    attendu: [
      "#VALUE!",
      "Argument « date » : « 1000000000000000 » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).",
    ],
  },
  {
    quoi: "un nombre de jours démesuré",
    fonction: "echeance",
    arguments: [46_000, 1e15],
    attendu: ["#VALUE!", "Argument « jours » : la valeur dépasse le maximum de 2600."],
  },
  {
    quoi: "un calendrier du langage",
    fonction: "joursOuvres",
    arguments: [46_000, 46_007, "__proto__"],
    attendu: [
      "#VALUE!",
      "Le calendrier « __proto__ » est inconnu : écrivez « Métropole » ou « Alsace-Moselle ».",
    ],
  },
  { quoi: "une plage vide", fonction: "repartir", arguments: [[[]], 10], attendu: [[]] },
  {
    quoi: "dix mille parts d'un dix-millième",
    fonction: "repartir",
    arguments: [[Array.from({ length: 10_000 }, () => 0.0001)], 10_000],
    attendu: [Array.from({ length: 10_000 }, () => 1)],
  },
  {
    quoi: "un réservataire nommé __proto__",
    fonction: "reservations",
    arguments: [parc(["1", "H", "31", "__proto__"], ["2", "H", "31", ""]), "__proto__", 2026],
    attendu: 1,
  },
  {
    quoi: "un réservataire nommé constructor, absent",
    fonction: "reservations",
    arguments: [parc(["1", "H", "31", "CD31"]), "constructor", 2026],
    attendu: 0,
  },
  {
    quoi: "un bailleur fait de balises",
    fonction: "reservations",
    arguments: [parc(["1", "<b>H</b>", "31", "CD31"]), "CD31", 2026, "<b>H</b>"],
    attendu: 1,
  },
  { quoi: "une plage sans rien", fonction: "rotationParc", arguments: [[], [], 2026], attendu: ILLISIBLE },
  {
    quoi: "une plage d'objets et d'erreurs",
    fonction: "rotationParc",
    arguments: [[[{}, null, Symbol.iterator, []]], [[]], 2026],
    attendu: ILLISIBLE,
  },
  {
    quoi: "une année démesurée",
    fonction: "reservations",
    arguments: [parc(), "CD31", 1e300],
    attendu: ["#VALUE!", `L'année 1${"0".repeat(38)}… n'est pas une année de campagne (de 2000 à 2100).`],
  },
];
