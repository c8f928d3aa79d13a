/** The rules of Excel for the name of a sheet: 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at an end. */
export function isSheetName(name: string): boolean {
  return name !== "" && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
}
