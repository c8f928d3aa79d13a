import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
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
const DEBALLAGE = 'import("@sparticuz/chromium").then((paquet) => paquet.default.executablePath())';
const LIBRAIRIES = join("al2023", "lib");

const POLICES = "polices.conf";
/** The package's own configuration looks for its font in /tmp only, and Chromium does not survive the lack of any. */
const CONFIGURATION_DES_POLICES = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(CACHE, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(CACHE, "fontconfig")}</cachedir>
</fontconfig>
`;

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
      FONTCONFIG_FILE: join(CACHE, POLICES),
    },
  };
}

/**
 * Unpacks the package's browser with the system libraries it brings along, which it does only where it believes itself
 * in the cloud, and always in the temporary directory: a process of its own is told both. Done beside and renamed: an
 * interrupted run leaves no half browser.
 */
async function deballer(): Promise<void> {
  await mkdir(dirname(CACHE), { recursive: true });
  const provisoire = await mkdtemp(`${CACHE}-`);
  try {
    await promisify(execFile)(process.execPath, ["-e", DEBALLAGE], {
      env: { ...process.env, TMPDIR: provisoire, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    await writeFile(join(provisoire, POLICES), CONFIGURATION_DES_POLICES);
    await rename(provisoire, CACHE);
  } finally {
    await rm(provisoire, { recursive: true, force: true });
  }
}
