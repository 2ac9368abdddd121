import { lite } from './lite.js'

/** The default preset. */
export function news() {
  return lite()
}
