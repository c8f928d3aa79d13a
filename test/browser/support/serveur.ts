import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import type { BrowserContext } from "playwright-core";

/** An origin that exists nowhere: no name is resolved, no port is opened. */
export const ORIGINE = "https://flux.test";

/** Where Microsoft serves Office.js, and the copy of it that may answer in its place. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com";
const COPIE = resolve("node_modules/@microsoft/office-js/dist");

const DOSSIER = resolve("dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** How a text file is changed on its way, by its path: a host that is not the one that was built. */
export type Retouches = Readonly<Record<string, (texte: string) => string>>;

/** Serves the built add-in to a browser. Every request that it cannot answer is refused and kept in the list returned. */
export async function servir(
  contexte: BrowserContext,
  retouches: Retouches = {},
): Promise<readonly string[]> {
  if (!existsSync(join(DOSSIER, "atelier", "index.html"))) throw new Error("Run « npm run build » first.");
  const refusees: string[] = [];
  await contexte.route("**/*", async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    const fichier = join(DOSSIER, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const existe = origin === ORIGINE && existsSync(fichier) && statSync(fichier).isFile();
    if (existe) {
      const contentType = TYPES[extname(fichier)] ?? "application/octet-stream";
      const retouche = retouches[pathname];
      const body = readFileSync(fichier);
      await route.fulfill({ body: retouche?.(body.toString()) ?? body, contentType });
      return;
    }
    refusees.push(href);
    await route.abort();
  });
  return refusees;
}

/** Answers for Microsoft's server with the copy of Office.js. */
export async function servirOfficeJs(contexte: BrowserContext): Promise<void> {
  await contexte.route(`${OFFICE_JS}/lib/1/hosted/*`, (route) =>
    route.fulfill({ path: join(COPIE, basename(new URL(route.request().url()).pathname)) }),
  );
}
