import type { AgregatPerimetre, Agregats } from "../../calcul/agregats/agregats";
import { comparerTextes } from "../../calcul/domaine/perimetre";
import { resumer } from "../../calcul/perimetre/resumer";
import type { Cellule, Dossier } from "../../lecture/types";
import { tableau, texte } from "../documents/blocs";
import type { DocumentDecrit } from "../documents/types";
import { SYNTHESE } from "../modele/synthese";
import { date } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import type { Edition } from "../provenance";

/** The rows of one périmètre, one for each réservataire; without any, one row for its own counts. */
function lignesDe(agregat: AgregatPerimetre): readonly (readonly Cellule[])[] {
  const { bailleur, departement } = agregat.perimetre;
  const { parc, parcDeRotation, parcSoumis, liberations, reservataires } = resumer(agregat);
  const communs = [bailleur, departement, parc, parcDeRotation, parcSoumis, liberations];
  const tries = [...reservataires].sort(([a], [b]) => comparerTextes(a, b));
  if (tries.length === 0) return [[...communs, "", "", ""]];
  return tries.map(([code, { reservations, soumises }]) => [...communs, code, reservations, soumises]);
}

/** The rows of Synthèse of every périmètre of the workbook, by landlord and département. */
export function lignesDeSynthese({ perimetres }: Agregats): readonly (readonly Cellule[])[] {
  const agregats = [...perimetres.values()].flatMap((duBailleur) => [...duBailleur.values()]);
  const tries = agregats.sort(
    ({ perimetre: a }, { perimetre: b }) =>
      comparerTextes(a.bailleur, b.bailleur) || comparerTextes(a.departement, b.departement),
  );
  return tries.flatMap(lignesDe);
}

/** A workbook with the one sheet Synthèse, to bring to a meeting: counts that Flux reads there, and no logement. */
export function classeurDeSynthese({ agregats, empreinte }: Dossier, edition: Edition): DocumentDecrit {
  const { nom, table, titre, colonnes } = SYNTHESE;
  const lignes = lignesDeSynthese(agregats);
  const annee = String(agregats.annee);
  return {
    reservataire: "",
    nomDeFichier: fr`Flux ${annee} - synthèse.xlsx`,
    titre,
    enTete: { gauche: titre, droite: "" },
    pied: fr`Campagne ${annee} · établi le ${date(edition.ecritLe)} · Flux ${edition.version} · empreinte ${empreinte}`,
    ecritLe: edition.ecritLe,
    feuilles: [
      {
        nom,
        objet: titre,
        orientation: "paysage",
        largeurs: colonnes.map(({ largeur }) => largeur),
        blocs: [
          texte("titre", titre),
          texte(
            "note",
            fr`Comptes par la lecture par défaut du référentiel, au ${date(agregats.observation)}. Copiez cette feuille dans le classeur de la réunion : Flux l'y lira à la place de vos logements.`,
          ),
          tableau({ colonnes, lignes, totaux: null, chiffres: null }, table),
        ],
      },
    ],
  };
}
