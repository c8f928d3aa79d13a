import {
  assiette,
  du,
  echeance,
  joursOuvres,
  part,
  repartir,
  rotation,
  solde,
  volume,
} from "../../src/functions/functions";
import { jour } from "../../src/calcul/domaine/jour";
import { refusDe } from "./executer";

describe("FLUX.ROTATION", () => {
  it("donne 8 % pour 120 libérations sur 1 500 logements", () => {
    expect(rotation(120, 1500)).toBe(0.08);
  });

  it("donne un taux nul quand aucun logement ne s'est libéré", () => {
    expect(rotation(0, 1500)).toBe(0);
  });

  it("dit que le parc est nul plutôt que de donner 0", () => {
    expect(refusDe(() => rotation(1, 0))).toEqual([
      "#N/A",
      "Le parc de rotation est nul : le taux ne peut pas être calculé.",
    ]);
  });

  it.each([
    [
      "une cellule vide",
      () => rotation("", 1500),
      "Argument « libérations » : la cellule est vide, une valeur est attendue.",
    ],
    [
      "un argument absent",
      () => rotation(120, null),
      "Argument « parc » : la cellule est vide, une valeur est attendue.",
    ],
    [
      "un nombre enregistré comme texte",
      () => rotation("120", 1500),
      "Argument « libérations » : « 120 » n'est pas un nombre ; si la cellule en montre un, il y est enregistré comme texte.",
    ],
    [
      "un nombre négatif",
      () => rotation(-3, 1500),
      "Argument « libérations » : -3 est négatif, un nombre positif ou nul est attendu.",
    ],
    [
      "une fraction de logement",
      () => rotation(12.5, 1500),
      "Argument « libérations » : 12,5 n'est pas un nombre entier.",
    ],
    [
      "un vrai ou faux",
      () => rotation(true, 1500),
      "Argument « libérations » : « VRAI » n'est pas un nombre ; si la cellule en montre un, il y est enregistré comme texte.",
    ],
  ])("refuse %s", (_situation, appel, phrase) => {
    expect(refusDe(appel)).toEqual(["#VALUE!", phrase]);
  });
});

describe("FLUX.ASSIETTE", () => {
  it("retrouve l'exemple du référentiel : (15 000 − 500) × 10 % − 450 = 1 000", () => {
    expect(assiette(14_500, 0.1, 450)).toBe(1000);
  });

  it("retranche les cinq estimations", () => {
    expect(assiette(14_500, 0.1, 300, 100, 20, 10, 20)).toBe(1000);
  });

  it("compte 0 pour les estimations laissées vides", () => {
    expect(assiette(14_500, 0.1, 450, null, "", undefined, 0)).toBe(1000);
  });

  it("ne descend jamais au-dessous de 0", () => {
    expect(assiette(100, 0.1, 11)).toBe(0);
  });

  it("refuse un taux de 8 écrit pour 8 %", () => {
    expect(refusDe(() => assiette(14_500, 8, 450))).toEqual([
      "#VALUE!",
      "Argument « taux » : 800 % dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08.",
    ]);
  });

  it("refuse une estimation négative", () => {
    expect(refusDe(() => assiette(14_500, 0.1, 450, -1))).toEqual([
      "#VALUE!",
      "Argument « anru » : -1 est négatif, un nombre positif ou nul est attendu.",
    ]);
  });
});

describe("FLUX.PART", () => {
  it("donne 20 % au Département qui tient 3 000 logements sur 15 000", () => {
    expect(part(3000, 15_000)).toBe(0.2);
  });

  it("ramène la part au plafond", () => {
    expect(part(6000, 15_000, 0.3)).toBe(0.3);
  });

  it("laisse la part qui est sous le plafond", () => {
    expect(part(3000, 15_000, 0.3)).toBe(0.2);
  });

  it("refuse plus de réservations que de logements", () => {
    expect(refusDe(() => part(16, 15))).toEqual([
      "#VALUE!",
      "Il y a plus de réservations (16) que de logements (15).",
    ]);
  });

  it("dit que le parc est nul", () => {
    expect(refusDe(() => part(0, 0))).toEqual([
      "#N/A",
      "Le parc est nul : la part ne peut pas être calculée.",
    ]);
  });

  it("refuse un plafond de 0 %", () => {
    expect(refusDe(() => part(3, 15, 0))[1]).toBe(
      "Un plafond de 0 % ne laisse aucune part : sans plafond, n'écrivez pas cet argument.",
    );
  });
});

describe("FLUX.VOLUME", () => {
  it("donne 200 logements pour 20 % d'une assiette de 1 000", () => {
    expect(volume(0.2, 1000)).toBe(200);
  });

  it("reste exact là où les nombres binaires ne le sont pas : 7 % de 1 100 font 77", () => {
    expect(volume(0.07, 1100)).toBe(77);
  });

  it("refuse une part de plus de 100 %", () => {
    expect(refusDe(() => volume(1.2, 1000))[1]).toBe(
      "Argument « part » : 120 % dépasse 100 % ; pour 8 %, écrivez 8% ou 0,08.",
    );
  });
});

describe("FLUX.REPARTIR", () => {
  it("répartit une colonne de parts au plus fort reste", () => {
    expect(repartir([[0.335], [0.333], [0.332]], 10)).toEqual([[4], [3], [3]]);
  });

  it("garde la disposition en ligne", () => {
    expect(repartir([[0.5, 0.3, 0.2]], 10)).toEqual([[5, 3, 2]]);
  });

  it("laisse au non réservé ce que les parts ne prennent pas", () => {
    expect(repartir([[0.2], [0.3]], 1000)).toEqual([[200], [300]]);
  });

  it("fait concourir le non réservé aux plus forts restes", () => {
    // 3,3 · 3,3 · 3,4 non réservé: the last unit goes to « Non réservé ».
    expect(repartir([[0.33], [0.33]], 10)).toEqual([[3], [3]]);
  });

  it("départage les restes égaux par la plus grande part, puis par l'ordre des cellules", () => {
    expect(repartir([[0.25], [0.25], [0.5]], 2)).toEqual([[1], [0], [1]]);
    expect(repartir([[0.25], [0.75]], 2)).toEqual([[0], [2]]);
  });

  it("compte 0 pour une part vide", () => {
    expect(repartir([[0.5], [""], [null]], 10)).toEqual([[5], [0], [0]]);
  });

  it("refuse des parts dont la somme dépasse 100 %", () => {
    expect(refusDe(() => repartir([[0.6], [0.5]], 10))).toEqual([
      "#VALUE!",
      "La somme des parts est de 110 % : elle ne peut pas dépasser 100 %.",
    ]);
  });

  it("accepte 0,1 + 0,2 + 0,7 : la somme exacte est de 100 %", () => {
    expect(repartir([[0.1], [0.2], [0.7]], 10)).toEqual([[1], [2], [7]]);
  });

  it("refuse un tableau de plusieurs lignes et colonnes", () => {
    expect(
      refusDe(() =>
        repartir(
          [
            [0.1, 0.2],
            [0.3, 0.4],
          ],
          10,
        ),
      )[1],
    ).toBe("Argument « parts » : une seule ligne ou une seule colonne est attendue.");
  });
});

describe("FLUX.DU et FLUX.SOLDE", () => {
  it("donne 4 droits uniques pour 50 droits de suite à 8 %", () => {
    expect(du(50, 0.08)).toBe(4);
  });

  it("garde les décimales des droits uniques", () => {
    expect(du(12, 0.094)).toBe(1.128);
  });

  it("donne ce qui reste à servir", () => {
    expect(solde(200, 150)).toBe(50);
  });

  it("est négatif quand l'objectif est dépassé", () => {
    expect(solde(200, 203)).toBe(-3);
  });
});

describe("FLUX.ECHEANCE", () => {
  it.each([
    ["26/04/2024", jour(2024, 4, 26), "", jour(2024, 5, 6)],
    ["06/05/2024", jour(2024, 5, 6), "Métropole", jour(2024, 5, 15)],
    ["16/04/2025", jour(2025, 4, 16), null, jour(2025, 4, 24)],
    ["16/04/2025 en Alsace-Moselle", jour(2025, 4, 16), "Alsace-Moselle", jour(2025, 4, 25)],
    ["20/12/2024", jour(2024, 12, 20), 0, jour(2024, 12, 30)],
    ["20/12/2024 en Alsace-Moselle", jour(2024, 12, 20), "alsace moselle", jour(2024, 12, 31)],
  ])("ajoute 5 jours ouvrés au %s", (_jour, depart, calendrier, attendue) => {
    expect(echeance(depart, 5, calendrier)).toBe(attendue);
  });

  it("ne tient pas compte de l'heure", () => {
    expect(echeance(jour(2024, 4, 26) + 0.75, 5)).toBe(jour(2024, 5, 6));
  });

  it.each([
    [
      "un calendrier inconnu",
      () => echeance(45_000, 5, "Suisse"),
      "Le calendrier « Suisse » est inconnu : écrivez « Métropole » ou « Alsace-Moselle ».",
    ],
    [
      "une date enregistrée comme texte",
      () => echeance("26/04/2024", 5),
      "Argument « date » : « 26/04/2024 » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).",
    ],
    [
      "une date d'avant mars 1900",
      () => echeance(60, 5),
      "Argument « date » : « 60 » n'est pas une date que Flux sait lire (à partir du 1er mars 1900).",
    ],
    [
      "un nombre de jours démesuré",
      () => echeance(45_000, 3000),
      "Argument « jours » : la valeur dépasse le maximum de 2600.",
    ],
    ["un demi-jour", () => echeance(45_000, 1.5), "Argument « jours » : 1,5 n'est pas un nombre entier."],
  ])("refuse %s", (_situation, appel, phrase) => {
    expect(refusDe(appel)).toEqual(["#VALUE!", phrase]);
  });
});

describe("FLUX.JOURSOUVRES", () => {
  it("compte 5 jours du 26/04/2024 au 06/05/2024, le premier exclu", () => {
    expect(joursOuvres(jour(2024, 4, 26), jour(2024, 5, 6))).toBe(5);
  });

  it("compte 0 quand les deux dates sont la même", () => {
    expect(joursOuvres(45_000, 45_000)).toBe(0);
  });

  it("compte un jour de moins en Alsace-Moselle autour du Vendredi saint 2025", () => {
    expect(joursOuvres(jour(2025, 4, 16), jour(2025, 4, 24))).toBe(5);
    expect(joursOuvres(jour(2025, 4, 16), jour(2025, 4, 24), "Alsace-Moselle")).toBe(4);
  });

  it("refuse une fin qui précède le début", () => {
    expect(refusDe(() => joursOuvres(jour(2024, 5, 6), jour(2024, 4, 26)))[1]).toBe(
      "La fin (26/04/2024) précède le début (06/05/2024).",
    );
  });

  it("refuse une période de plus de cent ans", () => {
    expect(refusDe(() => joursOuvres(100, 100_000))[1]).toBe(
      "La période dépasse 100 ans : vérifiez les deux dates.",
    );
  });
});
