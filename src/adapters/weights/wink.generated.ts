import type { Weights } from '../logistic.js'
export const WINK_NAME_WEIGHTS: Readonly<Record<'person' | 'organization' | 'place' | 'group', Weights>> = {
  person: { bias: 0, features: {} }, organization: { bias: 0, features: {} }, place: { bias: 0, features: {} }, group: { bias: 0, features: {} },
}
export const WINK_DATE_WEIGHTS: Readonly<Record<'date', Weights>> = { date: { bias: 0, features: {} } }
