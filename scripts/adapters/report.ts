import type { LabelledText } from './labelled-texts.js'
import type { Found } from './learners.js'

/** Prints precision and recall of each label, and how far confidence is from precision, in percent. */
export function report(name: string, found: readonly Found[][], texts: readonly LabelledText[]): void {
  console.log(`\n${name}\nlabel          found  precision  recall     F1  said  gap (calibration error)`)
  const labels = [...new Set(found.flat().map(({ label }) => label))]
  for (const label of labels) {
    const gold = texts.reduce((sum, text) => sum + text.gold.filter((mention) => mention.label === label).length, 0)
    const own = found.flatMap((mentions, index) =>
      mentions
        .filter((mention) => mention.label === label)
        .map((mention) => ({ ...mention, isRight: isRight(mention, texts[index]!) })),
    )
    const right = own.filter((mention) => mention.isRight).length
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length
    const figures = [
      (100 * right) / own.length,
      (100 * right) / gold,
      (200 * right) / (own.length + gold),
      100 * said,
      100 * calibrationError(own),
    ].map((figure) => figure.toFixed(1).padStart(8))
    console.log(label.padEnd(14), String(own.length).padStart(5), ...figures)
  }
}

/** Whether a mention is right. A nationality is `misc` in CoNLL. */
export function isRight({ start, end, label }: Omit<Found, 'confidence'>, { gold }: LabelledText): boolean {
  return gold.some(
    (mention) =>
      mention.start === start &&
      mention.end === end &&
      (mention.label === label || (label === 'group' && mention.label === 'misc')),
  )
}

/** Mean gap between confidence and precision over ten bins. */
function calibrationError(own: readonly { readonly confidence: number; readonly isRight: boolean }[]): number {
  let gap = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = own.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin)
    gap += Math.abs(inside.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0))
  }
  return gap / own.length
}
