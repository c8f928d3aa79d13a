import { endurer } from "./soak";

/** `npm run soak -- --graine 7 --pas 2000` */
function option(nom: string, defaut: number): number {
  const rang = process.argv.indexOf(`--${nom}`);
  const valeur = rang < 0 ? defaut : Number(process.argv[rang + 1]);
  if (!Number.isSafeInteger(valeur) || valeur < 0) throw new Error(`--${nom}: a whole number is expected`);
  return valeur;
}

async function lancer(): Promise<void> {
  const [graine, pas] = [option("graine", 2026), option("pas", 10_000)];
  const debut = process.cpuUsage();
  const { gestes, chiffres, attendus, flux, doubles, imprevus, journal } = await endurer(graine, pas);
  const { user, system } = process.cpuUsage(debut);
  const memes = chiffres.every((un) => un === attendus) && flux[0] === flux[1];
  const bon = memes && doubles.length + imprevus.length === 0 && journal[0] === journal[1];
  const detail = Object.entries(gestes).map(([geste, nombre]) => `${geste} ${String(nombre)}`);
  console.log(`Seed ${String(graine)}: ${String(pas)} gestures from two panes (${detail.join(", ")})`);
  console.log(
    `Figures of both panes, of the sheets and of a fresh computation: ${memes ? "the same" : "DIFFERENT"}`,
  );
  console.log(`Names met twice: ${String(doubles.length)}; unforeseen: ${imprevus.join(", ") || "none"}`);
  console.log(`Journal: ${String(journal[0])} lines held, ${String(journal[1])} noted`);
  console.log(`CPU: ${((user + system) / 1e6).toFixed(1)} s`);
  process.exit(bon ? 0 : 1);
}

void lancer();
