/** Excel compares the names of sheets, tables and names whatever their case. */
export function fold(name: string): string {
  return name.toLocaleLowerCase("fr");
}
