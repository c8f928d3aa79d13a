/** CPU milliseconds, user and system. */
export function millisecondes({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** CPU milliseconds of one call. */
export function cpu<Valeur>(action: () => Valeur): { valeur: Valeur; ms: number } {
  const debut = process.cpuUsage();
  const valeur = action();
  return { valeur, ms: millisecondes(process.cpuUsage(debut)) };
}

/** The median of some figures: what is quoted, since a shared machine has slow moments. */
export function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  return triees[Math.floor(triees.length / 2)] ?? Number.NaN;
}

/** Median CPU milliseconds of several calls after one that is not counted. */
export function cpuMedian(tours: number, action: () => unknown): number {
  action();
  return mediane(Array.from({ length: tours }, () => cpu(action).ms));
}

/**
 * Mean CPU milliseconds of several calls after one that is not counted: where memory is collected every few calls, the mean
 * counts its share, which a median would show whole or not at all.
 */
export function cpuMoyen(tours: number, action: () => unknown): number {
  action();
  const { ms } = cpu(() => {
    for (let tour = 0; tour < tours; tour++) action();
  });
  return ms / tours;
}
