import type { Form } from '../form.js'

/** A mention with the form that it is one of. */
export interface PlacedForm {
  readonly form: Form
  readonly start: number
  readonly end: number
}

/** Calls `visit` for every two mentions of one label that follow each other in the text. */
export function forNextForms(forms: readonly Form[], visit: (before: PlacedForm, after: PlacedForm) => void): void {
  const placed = forms
    .flatMap((form) => form.mentions.map((mention) => ({ form, start: mention.start, end: mention.end })))
    .sort((a, b) => a.start - b.start)
  for (let at = 1; at < placed.length; at++) visit(placed[at - 1]!, placed[at]!)
}
