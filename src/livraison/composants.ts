import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Module } from "webpack";
import { z } from "zod";

/** A package whose code is in the bundles. */
export interface Composant {
  readonly nom: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly licence: string;
  /** Null when the package does not bring it. */
  readonly texteDeLicence: string | null;
}

const Paquet = z.object({ name: z.string(), version: z.string(), license: z.string() });

/**
 * The packages that the modules of a build come from, by name: what is really delivered, whatever package.json says of
 * what is for development. Fails for a package that declares no licence.
 */
export function composantsDe(modules: Iterable<Module>): Composant[] {
  const dossiers = new Set<string>();
  for (const fichier of fichiersDe(modules)) {
    const dossier = dossierDuPaquet(fichier);
    if (dossier !== undefined) dossiers.add(dossier);
  }
  return [...dossiers].map(lireLeComposant).sort((un, autre) => (un.nom < autre.nom ? -1 : 1));
}

/** The files of modules, and of those that webpack has joined in one. */
function* fichiersDe(modules: Iterable<Module>): Generator<string> {
  for (const un of modules) {
    const { resource, modules: joints } = un as Module & { resource?: string; modules?: Module[] };
    if (joints !== undefined) yield* fichiersDe(joints);
    if (resource !== undefined) yield resource;
  }
}

/** The folder of the package that a file belongs to; undefined for a file of ours. */
function dossierDuPaquet(fichier: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(fichier)?.[0];
}

function lireLeComposant(dossier: string): Composant {
  const { name, version, license } = Paquet.parse(
    JSON.parse(readFileSync(join(dossier, "package.json"), "utf8")),
  );
  const fichier = readdirSync(dossier).find((nom) => /^licen[cs]e(\.\w+)?$/i.test(nom));
  const texteDeLicence = fichier === undefined ? null : readFileSync(join(dossier, fichier), "utf8").trim();
  return { nom: name, version, licence: license, texteDeLicence };
}
