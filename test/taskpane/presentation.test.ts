import { absence, saisie } from "../../src/calcul/chiffres";
import { fraction } from "../../src/calcul/nombres/fraction";
import { presenter } from "../../src/taskpane/presentation";
import { enClair, ligneDe, perimetreDe } from "./fabriques";

const chiffres = (perimetre: ReturnType<typeof perimetreDe>) =>
  presenter(perimetre).chiffres.map(({ nom, valeur, detail }) => [nom, valeur, detail].map(enClair));

describe("Les résultats en bref", () => {
  it("montrent les quatre chiffres et leur calcul", () => {
    expect(chiffres(perimetreDe("Habitat Garonne", "31"))).toEqual([
      ["Taux de rotation", "10,00 %", "1 460 ÷ 14 600 logements"],
      ["Assiette", "1 000", "14 500 × 10,00 % − 450"],
      ["Libérations retenues", "1 460", ""],
      ["Parc", "15 000", "dont 14 500 soumis au flux"],
    ]);
  });

  it("nomment le bailleur et le département", () => {
    expect(presenter(perimetreDe("Habitat Garonne", "31")).nom).toBe("Habitat Garonne · 31");
  });

  it("disent le taux retenu quand il n'est pas celui du calcul", () => {
    const perimetre = perimetreDe("Habitat Garonne", "31", {
      tauxUtilise: saisie("tauxRetenu", "R6", fraction(9, 100)),
    });
    expect(chiffres(perimetre)[0]).toEqual(["Taux de rotation", "10,00 %", "taux retenu : 9,00 %"]);
  });

  it("disent pourquoi un chiffre est absent, sans jamais montrer 0", () => {
    const perimetre = perimetreDe("Habitat Garonne", "31", {
      tauxDeRotation: absence("tauxDeRotation", "R4", "parcNul"),
      tauxUtilise: absence("tauxRetenu", "R4", "parcNul"),
      assiette: absence("assiette", "R6", "tauxAbsent"),
    });
    expect(chiffres(perimetre).slice(0, 2)).toEqual([
      ["Taux de rotation", "—", "le parc est nul"],
      ["Assiette", "—", "il n'y a pas de taux de rotation"],
    ]);
  });

  it("classent les réservataires par part, le non réservé en dernier", () => {
    const { parts } = presenter(
      perimetreDe("Habitat Garonne", "31", {
        flux: [
          ligneDe("AL", "Action Logement", [15, 100, 15]),
          ligneDe("D31", "Département", [20, 100, 20]),
          ligneDe("—", "Non réservé", [65, 100, 65]),
        ],
      }),
    );
    expect(parts.map(({ nom, part, objectif }) => [nom, enClair(part), objectif])).toEqual([
      ["Département", "20,00 %", "20"],
      ["Action Logement", "15,00 %", "15"],
      ["Non réservé", "65,00 %", "65"],
    ]);
  });

  it("donnent à chaque barre la longueur de sa part, la barre entière étant tout le flux", () => {
    const { parts } = presenter(perimetreDe("Habitat Garonne", "31"));
    expect(parts.map(({ part, longueur }) => [enClair(part), longueur])).toEqual([
      ["20,00 %", 0.2],
      ["80,00 %", 0.8],
    ]);
  });

  it("n'ont pas de barre plus longue que le tout, quand une part le dépasse", () => {
    const flux = [ligneDe("D31", "Département", [130, 100, 130])];
    const { parts } = presenter(perimetreDe("Habitat Garonne", "31", { flux }));
    expect(parts.map(({ longueur }) => longueur)).toEqual([1]);
  });

  it("n'ont pas de barre quand toutes les parts sont nulles", () => {
    const flux = [ligneDe("D31", "Département", [0, 100, 0])];
    const { parts } = presenter(perimetreDe("Habitat Garonne", "31", { flux }));
    expect(parts.map(({ longueur }) => longueur)).toEqual([0]);
  });
});
