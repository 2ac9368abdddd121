import type { HeldBack } from './cross-validation.js'

/** From log-odds to a probability: `1 / (1 + exp(-(slope * score + intercept)))` (Platt 1999). */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** Fits the two numbers by Newton's method on pairs that the weights had not seen. */
export function calibrate(pairs: readonly HeldBack[]): Calibration {
  let [slope, intercept] = [1, 0]
  for (let step = 0; step < 50; step++) {
    let [gradientSlope, gradientIntercept, ss, si, ii] = [1e-3 * (slope - 1), 0, 1e-3, 0, 1e-3]
    for (const { score, holds } of pairs) {
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)))
      const error = p - (holds ? 1 : 0)
      const curve = p * (1 - p)
      gradientSlope += error * score
      gradientIntercept += error
      ss += curve * score * score
      si += curve * score
      ii += curve
    }
    const determinant = ss * ii - si * si
    if (determinant < 1e-9) break
    const moves = [
      (ii * gradientSlope - si * gradientIntercept) / determinant,
      (ss * gradientIntercept - si * gradientSlope) / determinant,
    ] as const
    slope -= moves[0]
    intercept -= moves[1]
    if (Math.abs(moves[0]) + Math.abs(moves[1]) < 1e-6) break
  }
  return { slope: Math.max(0.05, slope), intercept }
}

/** The score at which the calibrated probability reaches `least`. */
export function scoreAt({ slope, intercept }: Calibration, least: number): number {
  return (Math.log(least / (1 - least)) - intercept) / slope
}

/** The calibrated probability of a score. */
export function probability({ slope, intercept }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)))
}

/** Counts of pairs: said and right, said, and holding. */
export interface Figures {
  readonly right: number
  readonly said: number
  readonly hold: number
}

/** What a threshold says of pairs that the weights had not seen. */
export function figuresOf(pairs: readonly HeldBack[], threshold: number): Figures {
  const said = pairs.filter(({ score }) => score >= threshold)
  return {
    right: said.filter(({ holds }) => holds).length,
    said: said.length,
    hold: pairs.filter(({ holds }) => holds).length,
  }
}

/** Figures in percent, in words. */
export function show({ right, said, hold }: Figures): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
  return `P ${percent(right, said)} R ${percent(right, hold)} F1 ${percent(2 * right, said + hold)} (${said} said, ${hold} hold)`
}
