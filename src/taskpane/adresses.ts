/** Set by the build: where the bundles are served from. */
declare const __webpack_public_path__: string;

/** Where a file of the add-in's own is served: « assets/guide/index.html ». */
export function adresseDe(chemin: string): string {
  return `${__webpack_public_path__}${chemin}`;
}
