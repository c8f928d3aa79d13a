import type { WorkbookProperties } from "hucre";

type CustomProperties = NonNullable<WorkbookProperties["custom"]>;

/**
 * The add-in's settings stand in the file as custom properties (File › Information › Properties › Advanced): visible to
 * the person, kept by Excel and by LibreOffice. Each is JSON under its own name, cut in pieces because Excel keeps no more
 * than 255 characters of a property: "Flux.correspondances", "Flux.correspondances#2"…
 */
const PREFIX = "Flux.";
const PIECE = 250;

/** The settings found among the custom properties; a piece that is no JSON any more is left out. */
export function readSettings(custom: CustomProperties = {}): Record<string, unknown> {
  const settings: [string, unknown][] = [];
  for (const [property, first] of Object.entries(custom)) {
    if (!property.startsWith(PREFIX) || /#\d+$/.test(property)) continue;
    let json = String(first);
    for (let piece = 2; `${property}#${piece}` in custom; piece++)
      json += String(custom[`${property}#${piece}`]);
    const value = parse(json);
    if (value !== undefined) settings.push([property.slice(PREFIX.length), value]);
  }
  // The names come from the file: "__proto__" must be a name like any other.
  return Object.fromEntries(settings);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** The settings as custom properties. */
export function writeSettings(settings: Readonly<Record<string, unknown>>): CustomProperties {
  const custom: CustomProperties = {};
  for (const [key, value] of Object.entries(settings)) {
    const json = JSON.stringify(value);
    for (let at = 0; at < json.length; at += PIECE) {
      const suffix = at === 0 ? "" : `#${at / PIECE + 1}`;
      custom[`${PREFIX}${key}${suffix}`] = json.slice(at, at + PIECE);
    }
  }
  return custom;
}

/** Whether a custom property is one of the add-in's. */
export function isSetting(property: string): boolean {
  return property.startsWith(PREFIX);
}
