import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const INSTALLES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const CACHE = resolve("node_modules/.cache/chromium-147");
const LIBRAIRIES = join("al2023", "lib");

/** Where a Chromium is, and the environment that it needs. */
interface Emplacement {
  readonly executable: string;
  readonly environnement: NodeJS.ProcessEnv;
}

/** Launches Chromium: CHROMIUM_PATH, else an installed one, else the one of the npm package. */
export async function lancerChromium(): Promise<Browser> {
  const { executable, environnement } = await trouver();
  const env = Object.fromEntries(
    Object.entries(environnement).flatMap(([nom, valeur]) => (valeur === undefined ? [] : [[nom, valeur]])),
  );
  return chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"], env });
}

async function trouver(): Promise<Emplacement> {
  const choisi = process.env.CHROMIUM_PATH;
  if (choisi !== "npm") {
    const executable = choisi ?? INSTALLES.find((chemin) => existsSync(chemin));
    if (executable !== undefined) return { executable, environnement: process.env };
  }
  if (!existsSync(CACHE)) await deballer();
  const bibliotheques = [join(CACHE, LIBRAIRIES), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executable: join(CACHE, "chromium"),
    environnement: {
      ...process.env,
      LD_LIBRARY_PATH: bibliotheques,
      FONTCONFIG_PATH: join(CACHE, "fonts"),
    },
  };
}

/**
 * Unpacks the package's browser with the system libraries it brings along, which it does only where it believes itself
 * in the cloud, and always in the temporary directory. Done beside and renamed: an interrupted run leaves no half browser.
 */
async function deballer(): Promise<void> {
  await mkdir(dirname(CACHE), { recursive: true });
  const provisoire = await mkdtemp(`${CACHE}-`);
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  try {
    Object.assign(process.env, { TMPDIR: provisoire, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
    const paquet = await import("@sparticuz/chromium");
    await paquet.default.executablePath();
    await rename(provisoire, CACHE);
  } finally {
    retablir({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    await rm(provisoire, { recursive: true, force: true });
  }
}

function retablir(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [nom, valeur] of Object.entries(variables)) {
    if (valeur === undefined) Reflect.deleteProperty(process.env, nom);
    else process.env[nom] = valeur;
  }
}
