/**
 * Learned weights of yes-or-no features: `bias`, and what each feature adds, in tenths of a nat. What is not in the
 * table adds nothing.
 */
export interface Weights {
  readonly bias: number
  readonly features: Readonly<Record<string, number>>
  /** How the log-odds of what is chosen by them are stretched and shifted to be right as often as is said. */
  readonly calibration?: { readonly scale: number; readonly shift: number }
}

/** What the weights are counted in. */
const TENTHS = 10

/** How likely a thing with these features is what the weights were learned for, 0–1 without the ends. */
export function probability({ bias, features }: Weights, present: readonly string[]): number {
  let sum = bias
  for (const feature of present) if (Object.hasOwn(features, feature)) sum += features[feature]!
  return 1 / (1 + Math.exp(-sum / TENTHS))
}

/** How often what was chosen with this probability is right, 0–1 without the ends. */
export function calibrated({ calibration }: Weights, chosen: number): number {
  if (!calibration) return chosen
  const logOdds = Math.log(chosen / (1 - chosen))
  return 1 / (1 + Math.exp(-(calibration.scale * logOdds + calibration.shift)))
}
