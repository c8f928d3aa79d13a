import fc from "fast-check";
import { absence } from "../../src/calcul/chiffres";
import type { Chiffre } from "../../src/calcul/domaine/chiffre";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { LogementAVenir } from "../../src/calcul/domaine/orientation";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { compare, egales } from "../../src/calcul/nombres/fraction";
import { critereDe } from "../../src/calcul/orientation/critere";
import { destinatairesDe } from "../../src/calcul/orientation/destinataires";
import { valeurDuPlan } from "../../src/calcul/orientation/evaluation";
import { estProposition, orientation } from "../../src/calcul/orientation/orientation";
import { planSansSolveur } from "../../src/calcul/orientation/planifier";
import { preparer } from "../../src/calcul/orientation/preparer";
import { territoireDOrientation } from "../../src/calcul/orientation/territoires";
import { eligibles } from "../../src/calcul/regles/r25-orientation";
import {
  droitAcquis,
  exact,
  fois,
  hypothese,
  ici,
  ICI,
  liberation,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import { decrit, NON_DECRIT } from "./constructeurs-description";
import { NON_RESERVE, unProbleme } from "./constructeurs-orientation";
import { attribuee, bilanIci, le, mise, PAR_ATTRIBUTION } from "./constructeurs-suivi";
import { phrase } from "./phrase";

/** 100 logements: 40 for the Ville (Albi), 30 for the Département, 30 not reserved. */
const FLUX: Situation = {
  logements: [
    ...fois(40, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "CD" })),
    ...fois(30, logement()),
  ],
  liberations: fois(10, liberation()),
  hypotheses: [hypothese()],
  reservataires: [
    reservataire("VILLE", { nom: "Albi", categorie: "commune" }),
    reservataire("CD", { nom: "Département du Tarn", categorie: "departement" }),
  ],
};
const FIN_JUIN = le("30/06/2026");

function aVenir(rpls: string, particularites: Partial<LogementAVenir> = {}): LogementAVenir {
  const un = decrit(rpls, { commune: "Albi" }, { typologie: "T3", qpv: false });
  return { decrit: un, choix: null, liberation: null, droitPourUnTour: false, ...particularites };
}

function matiere(
  annonces: readonly LogementAVenir[],
  mises: readonly MiseADisposition[] = [],
  particularites: Partial<Situation> = {},
) {
  const situation = { ...FLUX, ...particularites };
  return {
    resultat: ici(situation),
    bilan: bilanIci(FIN_JUIN, { ...situation, mises, regles: { CD: PAR_ATTRIBUTION } }),
    reservataires: situation.reservataires ?? [],
    aVenir: annonces,
    mises,
    recus: mises.map((une) => ({ reservataire: une.reservataire, traits: une.description })),
  };
}

function raison(
  annonce: LogementAVenir,
  mises: readonly MiseADisposition[] = [],
  particularites: Partial<Situation> = {},
) {
  return preparer(matiere([annonce], mises, particularites)).logements[0]?.place;
}

describe("R25 — territoire d'un réservataire", () => {
  const ligne = (categorie: Reservataire["categorie"], territoire: string | null) =>
    reservataire("X", { nom: "Albi", categorie, territoire });

  it.each<[string, Reservataire["categorie"], string | null, unknown]>([
    ["un Département dans le sien : partout", "departement", "31", null],
    ["sans territoire : partout", "action-logement", null, null],
    ["une commune sans territoire : celle de son nom", "commune", null, { epci: [], communes: ["Albi"] }],
    ["une commune et son territoire", "commune", "Castres", { epci: [], communes: ["Castres"] }],
    ["un EPCI et son territoire", "epci", "C2A", { epci: ["C2A"], communes: [] }],
    ["un EPCI sans territoire : celui de son nom", "epci", null, { epci: ["Albi"], communes: [] }],
    [
      "un employeur dans un lieu : EPCI ou commune de ce nom",
      "employeur",
      "C2A",
      { epci: ["C2A"], communes: ["C2A"] },
    ],
    ["déclaré ailleurs seulement, il a pourtant des droits ici : partout", "departement", "81", null],
  ])("%s", (_, categorie, territoire, attendu) => {
    expect(territoireDOrientation([ligne(categorie, territoire)], "31")).toEqual(attendu);
  });

  it("plusieurs lignes : l'union des lieux, ou partout si l'une y est", () => {
    const [albi, castres] = [ligne("commune", null), ligne("commune", "Castres")];
    expect(territoireDOrientation([albi, castres], "31")).toEqual({
      epci: [],
      communes: ["Albi", "Castres"],
    });
    expect(territoireDOrientation([albi, ligne("autre", null)], "31")).toBeNull();
    expect(territoireDOrientation([albi, ligne("autre", "31")], "31")).toBeNull();
    expect(territoireDOrientation([albi, ligne("autre", "81")], "31")).toEqual({
      epci: [],
      communes: ["Albi"],
    });
  });

  it("sans ligne dans Réservataires : partout", () => {
    expect(territoireDOrientation([], "31")).toBeNull();
  });
});

describe("R25 — ce qui est servi à chacun", () => {
  const connus = (mises: readonly MiseADisposition[]) => {
    const { resultat, bilan, reservataires } = matiere([], mises);
    const trouves = destinatairesDe(resultat, bilan, reservataires);
    if (trouves.type === "inconnus") throw new Error("inconnus");
    return trouves;
  };
  const servis = (mises: readonly MiseADisposition[]) =>
    Object.fromEntries(connus(mises).destinataires.map(({ code, servis: un }) => [code, exact(un)]));

  it("le décompte de chacun (R17), le compte du bailleur compris quand il le liste", () => {
    const mises = [
      attribuee({ numero: "1" }),
      attribuee({ numero: "2", reservataire: NON_RESERVE }),
      mise({ numero: "3", reservataire: "CD" }),
    ];
    expect(servis(mises)).toEqual({ CD: "0", VILLE: "1", [NON_RESERVE]: "1" });
    expect(exact(connus(mises).totalServi)).toBe("2");
    expect(connus(mises).suppose).toBe(false);
  });

  it("quand il ne le liste pas, il est supposé servi à hauteur de sa part : 7 servis aux autres, 3 pour lui", () => {
    const mises = Array.from({ length: 7 }, (_, rang) => mise({ numero: String(rang) }));
    const { totalServi, suppose, destinataires } = connus(mises);
    expect(servis(mises)).toEqual({ CD: "0", VILLE: "7", [NON_RESERVE]: "3" });
    expect(exact(totalServi)).toBe("10");
    expect(suppose).toBe(true);
    for (const chiffre of [totalServi, ...destinataires.map(({ servis: un }) => un)])
      expect(egales(recalculer(chiffre), chiffre.valeur)).toBe(true);
  });

  it("tant que rien n'est servi à personne, rien n'est supposé", () => {
    expect(servis([])).toEqual({ CD: "0", VILLE: "0", [NON_RESERVE]: "0" });
    expect(connus([]).suppose).toBe(false);
  });

  /** What a figure says of itself, then its operands. */
  const arbre = (un: Chiffre | undefined) => (un === undefined ? [] : [un, ...un.operandes].map(phrase));
  const duBailleur = (mises: readonly MiseADisposition[]) => {
    const { totalServi, destinataires } = connus(mises);
    return [arbre(totalServi), arbre(destinataires.find(({ code }) => code === NON_RESERVE)?.servis)];
  };
  const DECOMPTES = ["decompte R17", "decompte R17"];
  const DETAIL = "decomptesEnDirecte R14, decomptesEnDelegue R15, relogementsValorises R16, refusAdaptes R15";

  it("ce qui est supposé dit d'où il vient : le total servi aux autres ÷ ce qui leur revient", () => {
    const [total, bailleur] = duBailleur([mise()]);
    expect(total).toEqual([
      "totalServi R25 | quotient | totalServi R25, partReservee R25",
      `totalServi R25 | somme | ${DECOMPTES.join(", ")}`,
      "partReservee R25 | complement | partRetenue R8",
    ]);
    expect(bailleur?.[0]).toBe("servisSupposes R25 | produit | partRetenue R8, totalServi R25");
  });

  it("ce que le bailleur liste est son décompte, et rien de servi aussi", () => {
    const [total, bailleur] = duBailleur([attribuee({ reservataire: NON_RESERVE })]);
    expect(total?.[0]).toBe(`totalServi R25 | somme | ${[...DECOMPTES, "decompte R17"].join(", ")}`);
    expect(bailleur?.[0]).toBe(`decompte R17 | somme | ${DETAIL}`);
    expect(duBailleur([])).toEqual([
      [
        `totalServi R25 | somme | ${DECOMPTES.join(", ")}`,
        ...DECOMPTES.map((un) => `${un} | somme | ${DETAIL}`),
      ],
      ["decompte R17 | compte"],
    ]);
  });

  const dans = (particularites: Partial<Situation>, mises: readonly MiseADisposition[] = []) => {
    const { resultat, bilan, reservataires } = matiere([], mises, particularites);
    return destinatairesDe(resultat, bilan, reservataires);
  };
  const codesDe = (trouves: ReturnType<typeof destinatairesDe>) =>
    trouves.type === "connus" ? trouves.destinataires.map(({ code }) => code) : trouves.raison;

  it("quand nul autre n'a de part, rien ne peut être supposé de celle du bailleur", () => {
    const trouves = dans({ logements: [logement()], reservataires: [] }, [mise()]);
    expect(trouves).toMatchObject({ type: "connus", suppose: false, totalServi: { operation: "somme" } });
    expect(codesDe(trouves)).toEqual([NON_RESERVE]);
  });

  it("quand tout est réservé, le bailleur reste destinataire, sans part", () => {
    expect(codesDe(dans({ logements: fois(10, logement({ reservataire: "CD" })) }))).toEqual([
      "CD",
      NON_RESERVE,
    ]);
  });

  describe("en droits uniques", () => {
    const al = reservataire("AL", { categorie: "action-logement", methode: "droitsUniques" });
    const logements = [...(FLUX.logements ?? []), ...fois(10, logement({ reservataire: "AL" }))];
    const avec = (particularites: Partial<Situation>) =>
      dans({ logements, reservataires: [...(FLUX.reservataires ?? []), al], ...particularites });

    it("ses droits de l'année tiennent lieu de part, et sont ôtés de celle du bailleur", () => {
      const trouves = avec({ droitsAcquis: [droitAcquis()] });
      expect(codesDe(trouves)).toEqual(["AL", "CD", "VILLE", NON_RESERVE]);
      const [premier, dernier] = [0, 3].map((rang) =>
        trouves.type === "connus" ? trouves.destinataires[rang]?.engagement : undefined,
      );
      expect(premier && phrase(premier)).toBe(
        "partEnDroitsUniques R25 | quotient | volumeEstime R12, assiette R6",
      );
      // 10 droits × 10/110, on an assiette of 110 × 10/110.
      expect(premier && exact(premier)).toBe("1/11");
      expect(dernier && phrase(dernier)).toBe(
        "partHorsDroitsUniques R25 | reste | partRetenue R8, partEnDroitsUniques R25",
      );
      // 40/110 are left by the parts.
      expect(dernier && exact(dernier)).toBe("3/11");
      for (const un of [premier, dernier]) expect(un && egales(recalculer(un), un.valeur)).toBe(true);
    });

    it("sans droits listés, ou sans assiette, il n'entre pas dans le plan", () => {
      expect(codesDe(avec({ droitsAcquis: [] }))).toEqual(["CD", "VILLE", NON_RESERVE]);
      const deductions = [hypothese({ mutations: 1000 })];
      expect(codesDe(avec({ droitsAcquis: [droitAcquis()], hypotheses: deductions }))).toEqual([
        ...["CD", "VILLE", NON_RESERVE],
      ]);
    });
  });

  it("en droits uniques sur un périmètre sans assiette connue, il n'entre pas dans le plan", () => {
    const al = reservataire("AL", { categorie: "action-logement", methode: "droitsUniques" });
    const enDroits = { reservataires: [...(FLUX.reservataires ?? []), al], droitsAcquis: [droitAcquis()] };
    const { resultat, bilan, reservataires } = matiere([], [], enDroits);
    const { flux } = resultat;
    expect(codesDe(destinatairesDe(resultat, bilan, reservataires))).toContain("AL");
    const assiette = absence("assiette", "R6", "syntheseSansDetail");
    expect(codesDe(destinatairesDe({ flux, assiette }, bilan, reservataires))).toEqual([
      ...["CD", "VILLE", NON_RESERVE],
    ]);
  });

  it("un réservataire du flux que le bilan ne suit pas n'a rien été servi", () => {
    const { resultat, bilan, reservataires } = matiere([], [mise()]);
    const sansCd = { ...bilan, lignes: bilan.lignes.filter(({ reservataire: code }) => code !== "CD") };
    const trouves = destinatairesDe(resultat, sansCd, reservataires);
    const cd = trouves.type === "connus" ? trouves.destinataires[0] : undefined;
    expect([cd?.code, cd && phrase(cd.servis), cd && exact(cd.servis)]).toEqual([
      "CD",
      "decompte R17 | compte",
      "0",
    ]);
  });

  it("sans ligne « Non réservé », le reste des parts n'est pas connu", () => {
    const { resultat, bilan, reservataires } = matiere([]);
    expect(destinatairesDe({ flux: [], assiette: resultat.assiette }, bilan, reservataires)).toEqual({
      type: "inconnus",
      raison: "partAbsente",
    });
  });
});

describe("R25 — logements qui entrent dans le plan, et ceux qui n'y entrent pas", () => {
  it("un logement soumis au flux, annoncé, y entre", () => {
    expect(raison(aVenir("1"))).toBe(0);
  });

  it.each<[string, LogementAVenir, unknown]>([
    [
      "à vendre : hors du flux",
      aVenir("1", { decrit: decrit("1", { exclusion: "vente" }) }),
      { type: "horsFlux" },
    ],
    [
      "étudiant : hors du flux",
      aVenir("1", { decrit: decrit("1", { nature: "etudiant" }) }),
      { type: "horsFlux" },
    ],
    [
      "tenu par un droit pour un tour (R13)",
      aVenir("1", { droitPourUnTour: true }),
      { type: "droitPourUnTour" },
    ],
    ["choix d'un réservataire sans part", aVenir("1", { choix: "INCONNU" }), { type: "choixSansPart" }],
  ])("%s", (_, annonce, attendu) => {
    expect(raison(annonce)).toEqual(attendu);
  });

  it("avec le paramètre, les étudiants sont soumis et s'orientent", () => {
    const etudiant = aVenir("1", { decrit: decrit("1", { nature: "etudiant" }) });
    expect(raison(etudiant, [], { parametres: { exclureEtudiantsEtSpecifiques: false } })).toBe(0);
  });

  it.each([
    ["119 jours avant : déjà proposé", 119, { type: "dejaPropose" }],
    ["120 jours avant : déjà proposé", 120, { type: "dejaPropose" }],
    ["121 jours avant : c'était pour le locataire précédent", 121, 0],
  ])("une mise à disposition transmise %s", (_, jours, attendu) => {
    const liberationLe = le("31/07/2026");
    const transmise = mise({ logement: "1", transmisLe: liberationLe - jours });
    expect(raison(aVenir("1", { liberation: liberationLe }), [transmise])).toEqual(attendu);
    expect(raison(aVenir("2", { liberation: liberationLe }), [transmise])).toBe(0);
  });

  it("une seule de ses mises à disposition suffit, parmi d'autres", () => {
    const liberationLe = le("31/07/2026");
    const mises = [mise({ logement: "9" }), mise({ logement: "1", transmisLe: liberationLe - 10 })];
    expect(raison(aVenir("1", { liberation: liberationLe }), mises)).toEqual({ type: "dejaPropose" });
  });

  it("sans logement retenu, aucun problème à résoudre, et rien n'est supposé", () => {
    const servies = fois(7, mise());
    expect(preparer(matiere([], servies))).toEqual({ probleme: null, suppose: false, logements: [] });
  });

  it("sans n° RPLS, il s'oriente quand même", () => {
    const sansNumero = aVenir("", { decrit: decrit(null, { commune: "Albi" }) });
    expect(preparer(matiere([sansNumero])).probleme?.logements.map(({ rpls }) => rpls)).toEqual([""]);
    expect(preparer(matiere([aVenir("7")])).probleme?.logements.map(({ rpls }) => rpls)).toEqual(["7"]);
  });

  it("annoncé dans Mises à disposition même, il reste à orienter quoi qu'il y ait eu", () => {
    expect(raison(aVenir("1"), [mise({ logement: "1" })])).toBe(0);
  });

  it("annoncé deux fois, par un préavis et par Mises à disposition, il ne s'oriente qu'une fois", () => {
    const deux = [aVenir("1"), aVenir("1", { liberation: le("31/07/2026") }), aVenir("2")];
    expect(preparer(matiere(deux)).logements.map(({ place }) => place)).toEqual([
      0,
      { type: "dejaAnnonce" },
      1,
    ]);
  });

  it("sans part connue, aucun plan : la raison est celle de la part", () => {
    const arrete = preparer(matiere([aVenir("1")], [], { bloques: [ICI] }));
    expect(arrete.probleme).toBeNull();
    expect(arrete.logements[0]?.place).toEqual({ type: "sansPart", raison: "perimetreBloque" });
  });

  it("des parts au-delà de 100 % : pas de plan non plus", () => {
    const reservataires = [
      reservataire("VILLE", { categorie: "commune", engagement: { numerateur: 8, denominateur: 10 } }),
      reservataire("CD", { categorie: "departement", engagement: { numerateur: 3, denominateur: 10 } }),
    ];
    expect(raison(aVenir("1"), [], { reservataires })).toEqual({
      type: "sansPart",
      raison: "partsAuDelaDeCent",
    });
  });
});

describe("R25 — propositions", () => {
  const orienter = (annonces: readonly LogementAVenir[], mises: readonly MiseADisposition[] = []) => {
    const preparation = preparer(matiere(annonces, mises));
    const plan = preparation.probleme === null ? null : planSansSolveur(preparation.probleme);
    return orientation(ICI, preparation, plan);
  };
  const proposition = (
    annonces: readonly LogementAVenir[],
    mises?: readonly MiseADisposition[],
    place = 0,
  ) => {
    const issue = orienter(annonces, mises).lignes[place]?.issue;
    if (issue === undefined || !estProposition(issue)) throw new Error("pas de proposition");
    return issue;
  };
  const servies = [1, 2].map((rang) =>
    mise({
      numero: String(rang),
      description: { ...NON_DECRIT, commune: "Albi", qpv: rang === 1, typologie: "T3" },
    }),
  );

  it("écart avant et après le plan, en chiffres qui se recalculent", () => {
    const mises = [...servies, attribuee({ numero: "3", reservataire: NON_RESERVE })];
    // 2 of 3 for the Ville (40 %), 0 for the Département (30 %): one more, and it has 1 of 4.
    const { destinataire, ecartAvant, ecartApres, rang, eligibles } = proposition([aVenir("1")], mises);
    expect(destinataire.code).toBe("CD");
    expect([exact(ecartAvant), exact(ecartApres)]).toEqual(["-3/10", "-1/20"]);
    expect([rang, eligibles]).toEqual([1, 3]);
    for (const chiffre of [ecartAvant, ecartApres])
      expect(egales(recalculer(chiffre), chiffre.valeur)).toBe(true);
    expect(phrase(ecartAvant)).toBe("ecartAvant R25 | difference | partServie R25, partRetenue R10");
    expect(phrase(ecartApres)).toBe("ecartApres R25 | difference | partServie R25, partRetenue R10");
    const [partServie] = ecartApres.operandes;
    expect(partServie?.operandes.map((un) => [phrase(un), exact(un)])).toEqual([
      ["servisApres R25 | somme | decompte R17, logementsDuPlan R25", "1"],
      ["totalApres R25 | somme | totalServi R25, logementsDuPlan R25", "4"],
    ]);
  });

  it("de deux logements, chacun ne gagne que celui qui lui va", () => {
    const choisis = ["VILLE", "CD"].map((choix, rang) => aVenir(String(rang + 1), { choix }));
    const mises = [...servies, attribuee({ numero: "3", reservataire: NON_RESERVE })];
    // 2 of 3 for the Ville (40 %) and 0 for the Département (30 %): then 3 of 5, and 1 of 5.
    const ecarts = [0, 1].map((place) => proposition(choisis, mises, place).ecartApres);
    expect(ecarts.map(exact)).toEqual(["1/5", "-1/10"]);
    const [partServie] = ecarts.map(({ operandes: [part] }) => part?.operandes ?? []);
    expect(partServie?.map(exact)).toEqual(["3", "5"]);
    expect(partServie?.map(({ operandes: [, ajoutes] }) => ajoutes?.sujet)).toMatchObject([
      { type: "plan", logements: ["1"] },
      { type: "plan", logements: ["1", "2"] },
    ]);
  });

  it("ce que le réservataire a déjà reçu : en tout, en QPV, de la même typologie", () => {
    const description = { ...NON_DECRIT, commune: "Albi" };
    const autres = [
      mise({ numero: "3", description: { ...description, typologie: "T2", qpv: false } }),
      mise({ numero: "4", reservataire: "CD", description: { ...description, qpv: true, typologie: "T3" } }),
    ];
    const { recus } = proposition([aVenir("1", { choix: "VILLE" })], [...servies, ...autres]);
    expect(recus).toEqual({ ensemble: 3, enQpv: 1, deLaTypologie: 2 });
  });

  it("une typologie inconnue ne ressemble à aucune, pas même à une autre inconnue", () => {
    const sansTypologie = aVenir("1", { choix: "VILLE", decrit: decrit("1", { commune: "Albi" }) });
    const autre = mise({ numero: "1", description: { ...NON_DECRIT, commune: "Albi" } });
    expect(proposition([sansTypologie], [autre]).recus.deLaTypologie).toBe(0);
  });

  it("le second choix est celui qui, à sa place, ferait le moins monter le critère ; le premier à égalité", () => {
    fc.assert(
      fc.property(unProbleme, (probleme) => {
        const critere = critereDe(probleme);
        const plan = planSansSolveur(probleme);
        const logements = probleme.logements.map(({ rpls }, place) => ({ aVenir: aVenir(rpls), place }));
        const { lignes } = orientation(ICI, { probleme, suppose: false, logements }, plan);
        const seconds = lignes.map(({ issue }) =>
          estProposition(issue) ? (issue.second?.code ?? null) : null,
        );
        const attendus = probleme.logements.map(({ traits, choix }, place) => {
          const autres = eligibles(traits, probleme.destinataires).filter(
            (un) => un !== plan.affectation[place],
          );
          const [meilleur] = autres
            .map((un) => ({
              un,
              valeur: valeurDuPlan(
                critere,
                plan.affectation.map((garde, rang) => (rang === place ? un : garde)),
              ),
            }))
            .sort((a, b) => compare(a.valeur, b.valeur) || a.un - b.un);
          return choix === null && meilleur ? (probleme.destinataires[meilleur.un]?.code ?? null) : null;
        });
        expect(seconds).toEqual(attendus);
      }),
      { numRuns: 60 },
    );
  });

  it("sans plan, ou d'un plan qui n'a pas ce logement, une erreur plutôt qu'une proposition", () => {
    const preparation = preparer(matiere([aVenir("1")]));
    const { probleme } = preparation;
    if (probleme === null) throw new Error("pas de problème");
    const plan = planSansSolveur(probleme);
    const sansPlan = new RangeError("no plan");
    expect(() => orientation(ICI, preparation, null)).toThrow(sansPlan);
    expect(() => orientation(ICI, { ...preparation, probleme: null }, plan)).toThrow(sansPlan);
    expect(() => orientation(ICI, preparation, { ...plan, affectation: [] })).toThrow(
      new RangeError("no proposal for logement 0"),
    );
    const logements = [{ aVenir: aVenir("1"), place: 3 }];
    expect(() => orientation(ICI, { ...preparation, logements }, plan)).toThrow(
      new RangeError("no proposal for logement 3"),
    );
  });

  it("un logement hors du plan n'est pas une proposition", () => {
    expect(estProposition({ type: "horsFlux" })).toBe(false);
  });

  it("un second choix pour une proposition, aucun pour un choix déjà fait", () => {
    expect(proposition([aVenir("1")], servies).second?.code).toBe(NON_RESERVE);
    expect(proposition([aVenir("1", { choix: "VILLE" })], servies).second).toBeNull();
  });

  it("un choix hors du territoire est gardé, sans rang", () => {
    const ailleurs = aVenir("1", { choix: "VILLE", decrit: decrit("1", { commune: "Castres" }) });
    expect(proposition([ailleurs])).toMatchObject({
      type: "choisi",
      rang: null,
      destinataire: { code: "VILLE" },
    });
  });

  it("là où nul réservataire n'a de droits, le compte du bailleur, et personne en second", () => {
    const seulVille = {
      ...FLUX,
      logements: [...fois(40, logement({ reservataire: "VILLE" })), ...fois(60, logement())],
    };
    const preparation = preparer(
      matiere([aVenir("1", { decrit: decrit("1", { commune: "Castres" }) })], [], seulVille),
    );
    const { probleme } = preparation;
    if (probleme === null) throw new Error("pas de problème");
    const [ligne] = orientation(ICI, preparation, planSansSolveur(probleme)).lignes;
    expect(ligne?.issue).toMatchObject({
      type: "propose",
      destinataire: { code: NON_RESERVE },
      second: null,
      eligibles: 1,
    });
  });

  it("autant de lignes que de logements annoncés, dans leur ordre, les refusés compris", () => {
    const { lignes } = orienter([aVenir("1"), aVenir("2", { droitPourUnTour: true }), aVenir("3")]);
    expect(lignes.map(({ aVenir: { decrit: un }, issue }) => [un.rpls, issue.type])).toEqual([
      ["1", "propose"],
      ["2", "droitPourUnTour"],
      ["3", "propose"],
    ]);
  });
});
