import { recalculer } from "../../src/calcul/explications/recalculer";
import { fraction } from "../../src/calcul/nombres/fraction";
import { annuaire, reservataireDans } from "../../src/calcul/perimetre/entrees";
import {
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
} from "./constructeurs";

const QUART = fraction(1, 4);
const du = (territoire: string | null) =>
  reservataire("CD", { nom: territoire ?? "partout", territoire, engagement: QUART });

describe("La ligne de Réservataires qui vaut dans un département", () => {
  it.each([
    ["celle du département, où qu'elle soit", ["81", "Albi", null, "31"], "31", true],
    ["sinon celle sans territoire", ["Albi", "81", null], "partout", true],
    ["sinon celle d'une commune ou d'un EPCI", ["81", "2A", "974", "Albi"], "Albi", true],
    ["un nom qui commence par des chiffres n'est pas un département", ["81", "31 bis"], "31 bis", true],
    ["sinon celle d'un autre département, pour son nom, sans son engagement", ["81", "2A"], "81", false],
    ["de même outre-mer et en Corse", ["974"], "974", false],
  ] as const)("%s", (_, territoires, nom, engage) => {
    const trouvee = reservataireDans(annuaire(territoires.map(du)), "CD", "31");
    expect([trouvee?.nom, trouvee?.engagement]).toEqual([nom, engage ? QUART : null]);
  });

  it("aucune pour un code que la feuille ne connaît pas", () => {
    expect(reservataireDans(annuaire([du("31")]), "XX", "31")).toBeNull();
  });

  it("ajoute une ligne au flux, sans logement réservé, pour un engagement de ce département ou de partout", () => {
    const engages = [
      reservataire("A", { territoire: "31", engagement: QUART }),
      reservataire("B", { territoire: "31", engagement: QUART }),
      reservataire("SANS", { territoire: "31" }),
      reservataire("AILLEURS", { territoire: "81", engagement: QUART }),
      reservataire("PARTOUT", { engagement: QUART }),
    ];
    const { flux } = ici({ logements: [logement()], reservataires: engages });
    expect(flux.map(({ reservataire: code }) => code)).toEqual(["A", "B", "PARTOUT", "—"]);
    expect(flux.map(({ partRetenue }) => exact(partRetenue))).toEqual(["1/4", "1/4", "1/4", "1/4"]);
  });

  it("ajoute celle d'un EPCI ou d'une commune engagés là où leur territoire a des logements, et là seulement", () => {
    const engages = [
      reservataire("TM", { categorie: "epci", territoire: "Toulouse Métropole", engagement: QUART }),
      reservataire("MURET", { nom: "Muret", categorie: "commune", engagement: QUART }),
      reservataire("ALBI", { nom: "Albi", categorie: "commune", territoire: "Albi", engagement: QUART }),
    ];
    const logements = [
      logement({ epci: "Toulouse Métropole", commune: "Muret" }),
      logement({ perimetre: AILLEURS, commune: "Albi" }),
    ];
    const territoires = ["Toulouse Métropole", "Muret", "Albi"];
    const resultat = calculerSituation({ logements, reservataires: engages, territoires });
    const codes = resultat.perimetres.map(({ flux }) => flux.map(({ reservataire: code }) => code));
    expect(codes).toEqual([
      ["MURET", "TM", "—"],
      ["ALBI", "—"],
    ]);
  });

  it("la ligne du département, sans engagement, l'emporte sur celle de partout", () => {
    const lignes = [reservataire("AL", { engagement: QUART }), reservataire("AL", { territoire: "31" })];
    const { flux } = ici({ logements: [logement()], reservataires: lignes });
    expect(flux.map(({ reservataire: code }) => code)).toEqual(["—"]);
  });
});

describe("R10 — à égalité, l'ordre des codes vaut aussi pour « Non réservé »", () => {
  it("un code que « — » précède est servi après lui, et le chiffre se recalcule de même", () => {
    const logements = [...fois(5, logement({ reservataire: "東" })), ...fois(5, logement())];
    const resultat = ici({ logements, liberations: [liberation()] });
    const objectifs = ["—", "東"].map((code) => ligne(resultat, code).objectif);
    expect(objectifs.map(exact)).toEqual(["1", "0"]);
    for (const objectif of objectifs)
      if (objectif.etat === "present") expect(recalculer(objectif)).toEqual(objectif.valeur);
  });
});
