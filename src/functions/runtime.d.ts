/** What the custom-functions runtime gives to the page that runs it, as far as it is used here. */
declare namespace CustomFunctions {
  class Error extends globalThis.Error {
    constructor(code: string, message: string);
  }
  const ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
  /** A formula that stays open: each result takes the place of the one before. */
  interface StreamingInvocation<Valeur> {
    setResult: (resultat: Valeur | globalThis.Error) => void;
    onCanceled?: () => void;
  }
}
