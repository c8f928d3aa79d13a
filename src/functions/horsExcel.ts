/**
 * The build ends the custom functions with their association, which Office.js defines. A page that it has not reached
 * associates them with nothing, and goes on to say so.
 */
if (!("CustomFunctions" in globalThis))
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });

export {};
