import { agregatsVides } from "../../src/calcul/agregats/compter";
import type { Agregats } from "../../src/calcul/agregats/agregats";
import { ajouterSynthese, type SyntheseDePerimetre } from "../../src/calcul/agregats/synthese";
import { resumer } from "../../src/calcul/perimetre/resumer";
import { agreger, ANNEE, fois, ICI, liberation, logement } from "./constructeurs";

function resumeDIci({ perimetres }: Agregats): SyntheseDePerimetre {
  const agregat = perimetres.get(ICI.bailleur)?.get(ICI.departement);
  if (agregat === undefined) throw new Error("le périmètre n'est pas compté");
  return resumer(agregat);
}

describe("Les comptes d'un périmètre, tels que le bailleur les donne sans son détail", () => {
  const DE_LA_VILLE = { reservataire: "VILLE" } as const;

  it("parc, parc de rotation, parc soumis et libérations retenues, réservations de chacun", () => {
    const logements = [
      ...fois(3, logement(DE_LA_VILLE)),
      ...fois(2, logement({ ...DE_LA_VILLE, nature: "etudiant" })),
      logement({ ...DE_LA_VILLE, exclusion: "vente" }),
      logement({ exclusion: "defense" }),
      ...fois(2, logement()),
    ];
    const liberations = [...fois(2, liberation()), liberation({ motif: "mutation" })];
    expect(resumeDIci(agreger({ logements, liberations }))).toEqual({
      ...{ parc: 9, parcDeRotation: 6, parcSoumis: 5, liberations: 2 },
      reservataires: new Map([["VILLE", { reservations: 6, soumises: 3 }]]),
    });
  });

  it("un réservataire dont il ne reste qu'une libération n'a pas de ligne", () => {
    const liberations = [liberation({ logement: logement({ reservataire: "AL" }) })];
    const resume = resumeDIci(agreger({ logements: fois(2, logement(DE_LA_VILLE)), liberations }));
    expect(resume.liberations).toBe(1);
    expect([...resume.reservataires]).toEqual([["VILLE", { reservations: 2, soumises: 2 }]]);
  });

  it("des comptes reçus d'un bailleur sont rendus comme il les a donnés", () => {
    const recus: SyntheseDePerimetre = {
      ...{ parc: 100, parcDeRotation: 90, parcSoumis: 80, liberations: 9 },
      reservataires: new Map([["AL", { reservations: 20, soumises: 0 }]]),
    };
    const agregats = agregatsVides(ANNEE);
    ajouterSynthese(agregats, ICI, recus);
    expect(resumeDIci(agregats)).toEqual(recus);
  });
});
