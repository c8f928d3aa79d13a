import type { Exclusion, Motif, Nature } from "../../src/calcul/domaine/codes";
import { jour } from "../../src/calcul/domaine/jour";
import type { Logement } from "../../src/calcul/domaine/logement";
import { estPresent } from "../../src/calcul/regles/r01-presence";
import { estReserve } from "../../src/calcul/regles/r07-reservations";
import { exact, fois, ici, liberation, logement } from "./constructeurs";

const OBSERVATION = jour(2025, 12, 31);

describe("R1 — présence au 31/12/n-1", () => {
  it.each<[string, Partial<Logement>, boolean]>([
    ["sans date de mise en service, il compte", {}, true],
    ["mis en service le 31/12/n-1, il compte", { miseEnService: jour(2025, 12, 31) }, true],
    ["mis en service le 01/01/n, il ne compte pas", { miseEnService: jour(2026, 1, 1) }, false],
    ["sorti du parc le 31/12/n-1, il ne compte plus", { sortie: jour(2025, 12, 31) }, false],
    ["sorti du parc le 01/01/n, il compte encore", { sortie: jour(2026, 1, 1) }, true],
  ])("%s", (_titre, particularites, attendu) => {
    expect(estPresent(logement(particularites), OBSERVATION)).toBe(attendu);
  });
});

describe("R2 et R5 — parc de rotation et parc soumis au flux", () => {
  it.each<[string, Nature, Exclusion, string, string]>([
    ["un logement familial sans exclusion est dans les deux", "familial", "aucune", "1", "1"],
    ["un logement étudiant n'est dans aucun", "etudiant", "aucune", "0", "0"],
    ["un foyer n'est dans aucun", "specifique", "aucune", "0", "0"],
    ["un logement en plan de vente n'est dans aucun", "familial", "vente", "0", "0"],
    ["un logement à démolir n'est dans aucun", "familial", "demolition", "0", "0"],
    ["un logement de la défense reste dans le parc de rotation seul", "familial", "defense", "1", "0"],
    ["un logement de la sécurité intérieure aussi", "familial", "securite", "1", "0"],
    ["un logement d'un établissement de santé aussi", "familial", "sante", "1", "0"],
  ])("%s", (_titre, nature, exclusion, rotation, soumis) => {
    const resultat = ici({ logements: [logement({ nature, exclusion })] });
    expect(exact(resultat.parc)).toBe("1");
    expect(exact(resultat.parcDeRotation)).toBe(rotation);
    expect(exact(resultat.parcSoumis)).toBe(soumis);
  });

  it("garde étudiants et spécifiques dans le parc soumis quand le paramètre le demande", () => {
    const logements = [logement(), logement({ nature: "etudiant" }), logement({ nature: "specifique" })];
    const resultat = ici({ logements, parametres: { exclureEtudiantsEtSpecifiques: false } });
    expect(exact(resultat.parcSoumis)).toBe("3");
    expect(exact(resultat.parcDeRotation)).toBe("1");
  });
});

describe("R3 — libérations retenues", () => {
  it.each<[Motif, string, string]>([
    ["depart", "1", "1"],
    ["deces", "1", "1"],
    ["vente", "1", "1"],
    ["autre", "1", "1"],
    ["mutation", "0", "1"],
    ["anru", "0", "0"],
    ["orcod", "1", "0"],
    ["lhi", "1", "0"],
  ])(
    "motif %s : %s en méthode référentiel, %s en méthode intermédiaire",
    (motif, referentiel, intermediaire) => {
      const situation = { logements: [logement()], liberations: [liberation({ motif })] };
      expect(exact(ici(situation).liberationsRetenues)).toBe(referentiel);
      const autre = ici({ ...situation, parametres: { methode: "intermediaire" } });
      expect(exact(autre.liberationsRetenues)).toBe(intermediaire);
    },
  );

  it("retire ORCOD et LHI de la méthode référentiel quand le paramètre le demande", () => {
    const liberations = [liberation({ motif: "orcod" }), liberation({ motif: "lhi" }), liberation()];
    const resultat = ici({ liberations, parametres: { exclureOrcodEtLhi: true } });
    expect(exact(resultat.liberationsRetenues)).toBe("1");
  });

  it.each<[string, number, string]>([
    ["le 31/12/n-2 ne compte pas", jour(2024, 12, 31), "0"],
    ["le 01/01/n-1 compte", jour(2025, 1, 1), "1"],
    ["le 31/12/n-1 compte", jour(2025, 12, 31), "1"],
    ["le 01/01/n ne compte pas", jour(2026, 1, 1), "0"],
  ])("une libération %s", (_titre, date, attendu) => {
    const resultat = ici({ logements: [logement()], liberations: [liberation({ date })] });
    expect(exact(resultat.liberationsRetenues)).toBe(attendu);
  });

  it("garde par défaut les libérations d'un logement à vendre, les retire sur demande", () => {
    const aVendre = logement({ exclusion: "vente" });
    const situation = { logements: [aVendre], liberations: [liberation({ logement: aVendre })] };
    expect(exact(ici(situation).liberationsRetenues)).toBe("1");
    const sans = ici({ ...situation, parametres: { exclureVenteEtDemolition: true } });
    expect(exact(sans.liberationsRetenues)).toBe("0");
  });

  it("compte deux fois un logement libéré deux fois dans l'année", () => {
    const liberations = [liberation(), liberation({ date: jour(2025, 11, 2) })];
    expect(exact(ici({ logements: [logement()], liberations }).liberationsRetenues)).toBe("2");
  });

  it("ne retient pas la libération d'un logement étudiant", () => {
    const etudiant = logement({ nature: "etudiant" });
    const resultat = ici({ logements: [etudiant], liberations: [liberation({ logement: etudiant })] });
    expect(exact(resultat.liberationsRetenues)).toBe("0");
  });
});

describe("R4 — taux de rotation", () => {
  it("est un quotient exact, sans arrondi", () => {
    const resultat = ici({ logements: fois(30, logement()), liberations: fois(2, liberation()) });
    expect(exact(resultat.tauxDeRotation)).toBe("1/15");
  });

  it("est absent, jamais 0, quand le parc de rotation est nul", () => {
    const resultat = ici({ logements: [logement({ nature: "etudiant" })] });
    expect(exact(resultat.tauxDeRotation)).toBe("[parcNul]");
    expect(exact(resultat.assiette)).toBe("[tauxAbsent]");
    expect(resultat.constats).toContainEqual({ type: "parcNul", perimetre: resultat.perimetre });
  });

  it.each<[number, boolean]>([
    [1, true],
    [2, false],
    [30, false],
    [31, true],
  ])("avec %d libérations pour 100 logements, le signale hors de 2–30 %% : %s", (nombre, signale) => {
    const resultat = ici({ logements: fois(100, logement()), liberations: fois(nombre, liberation()) });
    expect(resultat.constats.some(({ type }) => type === "tauxHorsBornes")).toBe(signale);
  });

  it("se calcule aussi sur le parc propre de chaque réservataire", () => {
    const reserve = logement({ reservataire: "AL" });
    const resultat = ici({
      logements: [...fois(8, reserve), ...fois(12, logement())],
      liberations: [liberation({ logement: reserve }), ...fois(3, liberation())],
    });
    expect(exact(resultat.tauxDeRotation)).toBe("1/5");
    const al = resultat.flux.find(({ reservataire }) => reservataire === "AL");
    expect(al && exact(al.tauxPropre)).toBe("1/8");
  });
});

describe("R7 — réservations actives au 31/12/n-1", () => {
  it.each<[string, Partial<Logement>, boolean]>([
    ["sans dates, la convention est active", {}, true],
    ["commencée le 31/12/n-1, elle est active", { debutConvention: jour(2025, 12, 31) }, true],
    ["commencée le 01/01/n, elle ne l'est pas encore", { debutConvention: jour(2026, 1, 1) }, false],
    ["finie le 31/12/n-1, elle l'est encore ce jour-là", { finConvention: jour(2025, 12, 31) }, true],
    ["finie le 30/12/n-1, elle ne l'est plus", { finConvention: jour(2025, 12, 30) }, false],
  ])("%s", (_titre, particularites, attendu) => {
    expect(estReserve(logement({ reservataire: "AL", ...particularites }), OBSERVATION)).toBe(attendu);
  });

  it("laisse les réservataires de la défense hors du flux, leurs logements dans le parc", () => {
    const resultat = ici({
      logements: [logement({ reservataire: "DEF", exclusion: "defense" }), logement()],
      reservataires: [
        {
          code: "DEF",
          nom: "Défense",
          categorie: "defense",
          territoire: null,
          engagement: null,
          origine: null,
        },
      ],
    });
    expect(resultat.flux.map(({ reservataire }) => reservataire)).toEqual(["—"]);
    expect(exact(resultat.parc)).toBe("2");
  });
});
