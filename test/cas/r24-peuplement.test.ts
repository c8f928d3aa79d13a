import { PEUPLEMENTS, type Peuplement } from "../../src/calcul/domaine/description";
import type { LogementAVenir } from "../../src/calcul/domaine/orientation";
import { estProposition, orientation } from "../../src/calcul/orientation/orientation";
import { planSansSolveur } from "../../src/calcul/orientation/planifier";
import { preparer } from "../../src/calcul/orientation/preparer";
import { raisonsDeLigne } from "../../src/restitution/phrases/orientation";
import { fois, ici, ICI, liberation, logement, reservataire } from "../calcul/constructeurs";
import { decrit } from "../calcul/constructeurs-description";
import { bilanIci, le } from "../calcul/constructeurs-suivi";
import { avecParc, constatsDe, lignesDe, lire } from "../lecture/classeurs";
import { ouiNon, ouVide, parmi, phrase, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parGroupe, parLigne } from "./lecture/table";

const CLASSE = ouVide(parmi(PEUPLEMENTS));
const RESERVATAIRES = [
  reservataire("VILLE", { nom: "Albi", categorie: "commune" }),
  reservataire("CD", { categorie: "departement" }),
];
const FLUX = {
  logements: [
    ...fois(40, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "CD" })),
    ...fois(30, logement()),
  ],
  liberations: fois(10, liberation()),
  reservataires: RESERVATAIRES,
};

function aVenir(peuplement: Peuplement | null, rang: number): LogementAVenir {
  const un = decrit(rang.toString(), { commune: "Albi" }, { typologie: "T3", qpv: false, peuplement });
  return { decrit: un, choix: null, liberation: null, droitPourUnTour: false };
}

function orienter(classes: readonly (Peuplement | null)[]) {
  const bilan = bilanIci(le("02/01/2026"), { ...FLUX, mises: [] });
  const preparation = preparer({
    ...{ resultat: ici(FLUX), bilan, reservataires: RESERVATAIRES },
    ...{ aVenir: classes.map(aVenir), mises: [], recus: [] },
  });
  if (preparation.probleme === null) throw new Error("les logements entrent dans le plan");
  return orientation(ICI, preparation, planSansSolveur(preparation.probleme)).lignes;
}

function raisons(classe: Peuplement | null): string {
  const [ligne] = orienter([classe]);
  if (ligne === undefined) throw new Error("un logement annoncé a sa ligne");
  return raisonsDeLigne(ligne);
}

verifierLesCas("r24-peuplement", [
  parLigne(
    "La classe écrite dans Parc",
    { donnees: { Peuplement: ouVide(texte, "") }, attendu: { Classe: CLASSE, Signalé: ouiNon } },
    ({ Peuplement: ecrit }) => {
      const dossier = lire(avecParc(["Peuplement"], [ecrit]));
      const [lu] = dossier.parc.presents(le("31/12/2025"));
      expect(lignesDe(dossier, "Parc")).toMatchObject({ lues: 1, comptees: 1 });
      const constats = [...constatsDe(dossier, "codeInconnu"), ...constatsDe(dossier, "celluleEnErreur")];
      return { Classe: lu?.description.peuplement ?? null, Signalé: constats.length > 0 };
    },
  ),

  parLigne(
    "Ce que la classe demande",
    { donnees: { Classe: CLASSE }, attendu: { "Ajouté aux raisons": ouVide(phrase, "") } },
    ({ Classe: classe }) => {
      const commune = raisons(null);
      expect(raisons(classe).startsWith(commune)).toBe(true);
      const ajoute = raisons(classe).slice(commune.length);
      return { "Ajouté aux raisons": phrase.lire(ajoute) ?? "" };
    },
  ),

  parGroupe(
    "La classe ne change pas la proposition",
    { commun: {}, donnees: { Classe: CLASSE }, attendu: { "Proposé à": texte }, conclusion: {} },
    (cas) => ({
      lignes: orienter(cas.map(({ Classe: classe }) => classe)).map(({ issue }) => ({
        "Proposé à": estProposition(issue) ? issue.destinataire.code : issue.type,
      })),
      conclusion: {},
    }),
  ),
]);
