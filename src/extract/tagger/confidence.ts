import type { CalibrationCurve } from '../../model/format.js'

/** Confidence from the probability of a mention: between the points of a curve in proportion, 4 decimals. */
export function calibrated(probability: number, curve: CalibrationCurve | undefined): number {
  return Math.round(Math.min(1, Math.max(0, curve ? interpolate(probability, curve) : probability)) * 1e4) / 1e4
}

function interpolate(x: number, curve: CalibrationCurve): number {
  const above = curve.findIndex(([raw]) => raw >= x)
  if (above < 0) return curve.at(-1)?.[1] ?? x
  const [x1, y1] = curve[above]!
  if (above === 0 || x1 === x) return y1
  const [x0, y0] = curve[above - 1]!
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}
