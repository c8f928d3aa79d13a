import { cpu } from "../bench/mesurer";
import { essayer, type Essai } from "./essayer";

/** `npm run fuzz -- --graine 7 --nombre 500`; one of them again, with its mutations: `--graine 7 --numero 123`. */
function option(nom: string): number | null {
  const rang = process.argv.indexOf(`--${nom}`);
  const valeur = Number(process.argv[rang + 1]);
  if (rang < 0) return null;
  if (!Number.isSafeInteger(valeur) || valeur < 0) throw new Error(`--${nom}: a whole number is expected`);
  return valeur;
}

const GRAINE = 2026;
const NOMBRE = 10_000;
/** Faults shown in full; the others are counted. */
const FAUTES_MONTREES = 10;

function raconter({ numero, issue, mutations, fautes }: Essai): void {
  console.log(`\n${String(numero)}: ${issue}`);
  for (const mutation of mutations) console.log(`  ${mutation}`);
  for (const faute of fautes) console.log(`  ! ${faute}`);
}

function lancer(graine: number, nombre: number): void {
  const comptes = { complet: 0, partiel: 0, bloque: 0, faute: 0 };
  let mutations = 0;
  let lignes = 0;
  const { ms } = cpu(() => {
    for (let numero = 0; numero < nombre; numero += 1) {
      const essai = essayer(graine, numero);
      comptes[essai.issue] += 1;
      mutations += essai.mutations.length;
      lignes += essai.lignes;
      if (essai.issue === "faute" && comptes.faute <= FAUTES_MONTREES) raconter(essai);
    }
  });
  const { complet, partiel, bloque, faute } = comptes;
  console.log(
    `Seed ${String(graine)}: ${String(nombre)} workbooks, ${String(mutations)} mutations, ${String(lignes)} rows`,
  );
  console.log(
    `figures for all ${String(complet)}, for some ${String(partiel)}, for none with the reason ${String(bloque)}`,
  );
  console.log(`faults ${String(faute)}; ${(ms / 1000).toFixed(1)} s of CPU`);
  if (faute > 0) process.exitCode = 1;
}

const graine = option("graine") ?? GRAINE;
const numero = option("numero");
if (numero === null) lancer(graine, option("nombre") ?? NOMBRE);
else raconter(essayer(graine, numero));
