/** `X` for a capital, `x` for another letter, `d` for a digit, all else as it is: "F-16s" is "X-ddx". */
export function shapeOf(text: string): string {
  return text
    .replace(/\p{Nd}/gu, '0')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[^\P{L}X]/gu, 'x')
    .replaceAll('0', 'd')
}
