import { ETAT_INITIAL, reduire, type Etat, type Evenement } from "../../src/taskpane/etat";
import { bilanDe, perimetreDe } from "./fabriques";

const apres = (etat: Etat, ...evenements: readonly Evenement[]) => evenements.reduce(reduire, etat);
const lance: Evenement = { type: "lance", action: "calculer" };
const annule: Evenement = { type: "termine", message: { type: "annule" } };
const deuxPerimetres = bilanDe([perimetreDe("Habitat Garonne", "31"), perimetreDe("Habitat Garonne", "82")]);

describe("L'état du volet", () => {
  it("commence sans résultat, en attente d'Excel", () => {
    expect(ETAT_INITIAL).toEqual({
      hote: "attente",
      environnement: null,
      derniere: null,
      importe: null,
      activite: { type: "repos" },
      message: null,
      bilan: null,
      releve: null,
      aActualiser: false,
      enRetard: false,
      perimetre: 0,
      explication: { chiffre: null, muette: null, liste: null },
      scenarios: null,
      correction: { type: "aucune" },
      parametres: null,
      vue: "accueil",
      seance: { menee: null, estMienne: false, nom: "" },
      automatique: "inactif",
    });
  });

  it("oublie le message précédent quand une action commence", () => {
    const etat = apres(ETAT_INITIAL, { type: "signale", message: { type: "exempleInsere" } }, lance);
    expect(etat.message).toBeNull();
    expect(etat.activite).toEqual({
      type: "enCours",
      action: "calculer",
      progres: null,
      attente: false,
      annulation: false,
    });
  });

  it("une fois le modèle créé, rien ne manque plus après l'import", () => {
    const lu = {
      lignes: { lues: 1, ecrites: 1, ecartees: 0, vides: 0 },
      colonnes: { lues: 1, reprises: [] },
      constats: [],
    };
    const importe = {
      ...({ type: "importe", fichier: "rpls.csv", feuille: "Parc", journal: null, deCote: null } as const),
      ...{ manquantes: ["Libérations"], bilan: lu },
    };
    const cree = { type: "modeleCree", creees: ["Libérations"], existantes: ["Parc"] } as const;
    const importer: Evenement = { type: "termine", message: importe, bilan: null };
    const creer: Evenement = { type: "termine", message: cree };
    expect(apres(ETAT_INITIAL, lance, importer).importe?.manquantes).toEqual(["Libérations"]);
    expect(apres(ETAT_INITIAL, lance, importer, lance, creer).importe).toMatchObject({
      feuille: "Parc",
      manquantes: [],
    });
    expect(apres(ETAT_INITIAL, lance, creer).importe).toBeNull();
  });

  it("suit la progression et efface l'attente dès qu'Excel répond", () => {
    const progres = { etape: "lecture", feuille: "Parc", lignes: 10, total: 20 } as const;
    const etat = apres(ETAT_INITIAL, lance, { type: "attend" }, { type: "progresse", progres });
    expect(etat.activite).toMatchObject({ progres, attente: false });
  });

  it("signale l'attente tant que les feuilles ne sont pas repérées", () => {
    const reperage: Evenement = { type: "progresse", progres: { etape: "reperage" } };
    expect(apres(ETAT_INITIAL, lance, reperage, { type: "attend" }).activite).toMatchObject({
      attente: true,
    });
  });

  it("ne parle pas d'attente quand la lecture avance", () => {
    const lecture: Evenement = {
      type: "progresse",
      progres: { etape: "lecture", feuille: "Parc", lignes: 10, total: 20 },
    };
    expect(apres(ETAT_INITIAL, lance, lecture, { type: "attend" }).activite).toMatchObject({
      attente: false,
    });
  });

  it.each<Evenement>([
    { type: "progresse", progres: { etape: "calcul" } },
    { type: "attend" },
    { type: "annulationDemandee" },
  ])("ignore « $type » quand rien n'est en cours", (evenement) => {
    expect(apres(ETAT_INITIAL, evenement)).toBe(ETAT_INITIAL);
  });

  it("garde les résultats précédents quand un calcul est annulé", () => {
    const message = { type: "calcule", perimetres: 2, bloquants: 0 } as const;
    const calcule = apres(ETAT_INITIAL, lance, { type: "termine", message, bilan: deuxPerimetres });
    expect(apres(calcule, lance, annule)).toEqual({ ...calcule, message: { type: "annule" } });
  });

  it("efface les résultats quand l'exemple remplace les données", () => {
    const etat = { ...ETAT_INITIAL, bilan: deuxPerimetres, perimetre: 1 };
    const insere = apres(etat, { type: "termine", message: { type: "exempleInsere" }, bilan: null });
    expect(insere.bilan).toBeNull();
    expect(insere.perimetre).toBe(0);
  });

  it("garde le périmètre choisi après un nouveau calcul, s'il existe encore", () => {
    const message = { type: "calcule", perimetres: 2, bloquants: 0 } as const;
    const choisi = apres(
      ETAT_INITIAL,
      { type: "termine", message, bilan: deuxPerimetres },
      { type: "perimetreChoisi", rang: 1 },
    );
    expect(apres(choisi, { type: "termine", message, bilan: deuxPerimetres }).perimetre).toBe(1);
    const unSeul = bilanDe([perimetreDe("Habitat Garonne", "31")]);
    expect(apres(choisi, { type: "termine", message, bilan: unSeul }).perimetre).toBe(0);
  });

  const reussi: Evenement = {
    type: "termine",
    message: { type: "calcule", perimetres: 2, bloquants: 0 },
    bilan: deuxPerimetres,
  };

  it("mène de l'accueil aux résultats dès qu'il y en a, et laisse les autres vues en place", () => {
    expect(apres(ETAT_INITIAL, lance, reussi).vue).toBe("resultats");
    expect(apres(ETAT_INITIAL, lance, { ...reussi, bilan: bilanDe([]) }).vue).toBe("accueil");
    const controles: Evenement = { type: "vueChoisie", vue: "controles" };
    expect(apres(ETAT_INITIAL, controles, lance, reussi).vue).toBe("controles");
  });

  it("referme en changeant de vue ce qui s'est bien passé, et garde un refus sous les yeux", () => {
    const donnees: Evenement = { type: "vueChoisie", vue: "donnees" };
    expect(apres(ETAT_INITIAL, reussi, donnees).message).toBeNull();
    const message = { type: "refus", refus: { type: "feuilleProtegee", feuille: "Flux" } } as const;
    expect(apres(ETAT_INITIAL, { type: "signale", message }, donnees).message).toEqual(message);
  });
});
