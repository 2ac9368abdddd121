/**
 * Reads a table of names that stand for one another: a set a line, names parted by `separator`.
 * @returns the first name of its set, by name
 */
export function readNameSets(table: string, separator: string): ReadonlyMap<string, string> {
  const leading = new Map<string, string>()
  for (const line of table.trim().split('\n')) {
    const names = line.split(separator)
    for (const name of names) leading.set(name, names[0]!)
  }
  return leading
}
