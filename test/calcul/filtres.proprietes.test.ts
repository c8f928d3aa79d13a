import fc from "fast-check";
import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { CATEGORIES, EXCLUSIONS, MOTIFS, NATURES, ORIGINES } from "../../src/calcul/domaine/codes";
import { jour } from "../../src/calcul/domaine/jour";
import { RESULTATS, type MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { ReglesDeDecompte } from "../../src/calcul/domaine/reglesDeDecompte";
import { filtreDe, type Filtre } from "../../src/calcul/explications/filtre";
import { liberationComptee, logementCompte } from "../../src/calcul/explications/garde";
import { miseComptee } from "../../src/calcul/explications/gardeDesMises";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { fraction } from "../../src/calcul/nombres/fraction";
import { AILLEURS, exact, hypothese, ICI, ici, liberation, logement, reservataire } from "./constructeurs";
import { decrit, NON_DECRIT } from "./constructeurs-description";
import { bilanIci, DIRECTE, le, MIXTE, mise, PAR_ENTREE } from "./constructeurs-suivi";

/** Every count under some figures, each once: the leaves that say whose rows they counted. */
function comptes(indicateurs: readonly Indicateur[]): readonly Chiffre[] {
  const vus = new Set<Chiffre>();
  const visiter = (un: Chiffre) => {
    if (vus.has(un)) return;
    vus.add(un);
    un.operandes.forEach(visiter);
  };
  for (const un of indicateurs) if (un.etat === "present") visiter(un);
  return [...vus].filter(({ operation, sujet }) => operation === "compte" && sujet !== undefined);
}

const somme = <Ligne>(lignes: readonly Ligne[], nombre: (ligne: Ligne) => number): number =>
  lignes.reduce((total, ligne) => total + nombre(ligne), 0);

const unLogement = fc
  .record({
    perimetre: fc.constantFrom(ICI, ICI, AILLEURS),
    nature: fc.constantFrom(...NATURES),
    exclusion: fc.constantFrom(...EXCLUSIONS),
    reservataire: fc.constantFrom(null, "AL", "CD", "VILLE"),
    origine: fc.constantFrom(null, ...ORIGINES),
    commune: fc.constantFrom(null, "Albi", "Castres"),
    sortie: fc.constantFrom(null, jour(2025, 12, 31)),
    finConvention: fc.constantFrom(null, jour(2025, 12, 31), jour(2025, 6, 1)),
  })
  .map(logement);
const uneLiberation = fc.record({ logement: unLogement, motif: fc.constantFrom(...MOTIFS) }).map(liberation);
const desParametres = fc.record({
  methode: fc.constantFrom("referentiel" as const, "intermediaire" as const),
  exclureVenteEtDemolition: fc.boolean(),
  exclureOrcodEtLhi: fc.boolean(),
  exclureEtudiantsEtSpecifiques: fc.boolean(),
  denominateur: fc.constantFrom("parc" as const, "soumis" as const),
  // So low that the origin of the rights of every collectivité is looked at (R9).
  ...{ traitement: fc.constant("plafonner" as const), plafondCollectivites: fc.constant(fraction(1, 1000)) },
});

const REGLES: Readonly<Record<string, ReglesDeDecompte>> = { VILLE: DIRECTE, CD: PAR_ENTREE, AL: MIXTE };
const uneMise: fc.Arbitrary<MiseADisposition> = fc
  .record({
    perimetre: fc.constantFrom(ICI, ICI, AILLEURS),
    reservataire: fc.constantFrom(...Object.keys(REGLES)),
    transmisLe: fc.integer({ min: le("01/11/2025"), max: le("01/08/2026") }),
    resultat: fc.constantFrom(...RESULTATS),
    candidats: fc.constantFrom(null, 1, 3),
    refusAdaptes: fc.nat(2),
    delai: fc.nat(60),
    ...{ comptabiliser: fc.boolean(), relogement: fc.boolean(), requalifie: fc.boolean() },
    ...{ droitPourUnTour: fc.boolean(), publics: fc.subarray(["DALO", "jeune"]) },
  })
  .map(({ delai, ...reste }) => {
    const apres = reste.transmisLe + delai;
    return mise({
      ...reste,
      caleolLe: apres,
      entreeLe: apres + 10,
      impossibiliteLe: delai > 50 ? apres : null,
    });
  });

describe("Les lignes que chaque compte a comptées", () => {
  it("se retrouvent par son filtre, autant que le compte en dit (R1 à R11)", () => {
    const situations = fc.record({
      logements: fc.array(unLogement, { maxLength: 40 }).map((tous) => [logement(), ...tous]),
      liberations: fc.array(uneLiberation, { maxLength: 20 }),
      parametres: desParametres,
      categorie: fc.constantFrom(...CATEGORIES.slice(0, 9)),
      origine: fc.constantFrom(null, ...ORIGINES),
    });
    fc.assert(
      fc.property(situations, ({ logements, liberations, parametres, categorie, origine }) => {
        const resultat = ici({
          ...{ logements, liberations, parametres, territoires: ["Albi"], hypotheses: [hypothese()] },
          reservataires: [
            reservataire("VILLE", { categorie: "commune", territoire: "Albi" }),
            reservataire("CD", { categorie, origine }),
          ],
        });
        const lignes = (filtre: Filtre | null) => {
          if (filtre?.table === "parc")
            return somme(logements, (un) => logementCompte(decrit(null, un), filtre));
          if (filtre?.table === "liberations")
            return somme(liberations, (une) =>
              liberationComptee({ ...une, description: NON_DECRIT }, filtre),
            );
          return -1;
        };
        const chiffres = [...chiffresDeBase(resultat), ...resultat.flux.flatMap(chiffresDeLigne)];
        for (const un of comptes(chiffres.map(([, indicateur]) => indicateur)))
          expect([un.nom, lignes(filtreDe(un, 2026)).toString()]).toEqual([un.nom, exact(un)]);
      }),
    );
  });

  it("se retrouvent par son filtre, autant que le compte en dit (R13 à R17, R27)", () => {
    fc.assert(
      fc.property(fc.array(uneMise, { maxLength: 25 }), (mises) => {
        const { lignes, attributionsDeLAnnee } = bilanIci(le("30/06/2026"), {
          ...{ logements: [logement()], regles: REGLES, mises },
        });
        const indicateurs = lignes.flatMap((ligne) => [
          ...[ligne.proposes, ligne.attribues, ligne.entrees, ligne.refus, ligne.decompte.ensemble],
          ...[...Object.values(ligne.nonDecomptes), ligne.enAttente, ligne.candidatsInsuffisants],
          ...[ligne.droitsPourUnTour, ...ligne.publics.map(({ attributions }) => attributions)],
          ...(ligne.requalification === null ? [] : [ligne.requalification.requalifies]),
        ]);
        const nombre = (filtre: Filtre | null) =>
          filtre?.table === "misesADisposition"
            ? somme(mises, (une) => miseComptee(une, filtre, REGLES[une.reservataire] ?? DIRECTE))
            : -1;
        for (const un of comptes([...indicateurs, attributionsDeLAnnee]))
          expect([un.nom, nombre(filtreDe(un, 2026)).toString()]).toEqual([un.nom, exact(un)]);
      }),
    );
  });
});
