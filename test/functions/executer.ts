/** Stands for the runtime that Excel gives to the page: only the two things that a refusal uses. */
class ErreurExcel extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: ErreurExcel,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
});

function enClair(phrase: string): string {
  return phrase.replaceAll("\u00a0", " ").replaceAll("’", "'");
}

type RefusVu = readonly [string, string];

function vu(erreur: unknown): RefusVu {
  if (erreur instanceof ErreurExcel) return [erreur.code, enClair(erreur.message)];
  throw erreur;
}

const NON_REFUSE = new Error("L'appel n'a pas été refusé.");

/** What Excel shows for a call that is refused: the error, then its sentence. Typography is shown plain. */
export function refusDe(appel: () => unknown): RefusVu {
  try {
    appel();
  } catch (erreur) {
    return vu(erreur);
  }
  throw NON_REFUSE;
}

/** The same for a function that answers later. */
export async function refusDeLAppel(appel: Promise<unknown>): Promise<RefusVu> {
  return appel.then(() => {
    throw NON_REFUSE;
  }, vu);
}
