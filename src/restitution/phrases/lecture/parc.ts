import type { ConstatDuParc } from "../../../lecture/constatsDuParc";
import type { Catalogue } from "../phrase";
import { accorde, cite, fr, nombreDe } from "../typographie";
import { nomDeChamp } from "./champs";
import type { Constat } from "./constat";

/** What to do of the word that an import writes where its file names no landlord. */
export const NOMMER_LE_BAILLEUR = fr`Remplacez ce mot par le nom du bailleur dans la colonne « Bailleur ».`;

type Raison = readonly [champ: "sortie" | "miseEnService", dits: (nombre: number) => string];
const SORTIS: Raison = ["sortie", (nombre) => fr`${accorde(nombre, "sorti")} du parc`];
const A_VENIR: Raison = ["miseEnService", () => fr`pas encore en service`];

/** Sentences about the sheet Parc as a whole. */
export const PARC: Catalogue<Constat<ConstatDuParc>> = {
  bailleurSansNom: ({ ecrit }) => ({
    constat: fr`Le bailleur n'a pas de nom, seulement ${cite(ecrit)} : les feuilles de résultat et les documents portent ce mot.`,
    remede: NOMMER_LE_BAILLEUR,
  }),
  aucuneExclusion: () => ({
    constat: fr`La colonne « Exclusion » ne retire aucun logement du parc soumis au flux.`,
    remede: fr`Rien à faire si le parc n'a ni logement réservé à la défense, à la sécurité ou à la santé, ni logement à vendre ou à démolir ; sinon, remplissez cette colonne.`,
  }),
  logementsHorsDuParc: ({ raison, annee, nombre, lignes }) => {
    const [champ, dits] = raison === "sortis" ? SORTIS : A_VENIR;
    const citees = fr`${lignes.join(", ")}${nombre > lignes.length ? "…" : ""}`;
    return {
      constat: fr`${nombreDe(nombre, "logement")} ${dits(nombre)} au 31/12/${String(annee)} : ${nombre < 2 ? fr`lu, il n'est` : fr`lus, ils ne sont`} dans aucun compte du parc (${accorde(nombre, "ligne")} ${citees}).`,
      remede: fr`Rien à faire si ${nombre < 2 ? fr`la date` : fr`les dates`} de « ${nomDeChamp(champ)} » ${nombre < 2 ? fr`est exacte` : fr`sont exactes`}.`,
    };
  },
};
