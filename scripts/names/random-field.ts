/**
 * A linear-chain conditional random field (J. Lafferty, A. McCallum, F. Pereira, ICML 2001) over hashed features,
 * trained by AdaGrad (J. Duchi, E. Hazan, Y. Singer, JMLR 2011) on sentences whose tags may be known in part only:
 * the gradient is what the field expects of the allowed paths less what it expects of all.
 */
import { mayFollow, TAG_COUNT } from '../../src/extract/names/tags.js'

const L = TAG_COUNT

/** One sentence: `features` holds, token by token, the rows that `offsets` tells. */
export interface Chain {
  readonly rows: Uint32Array
  readonly offsets: Uint32Array
  readonly allowed: Uint16Array
  readonly weight: number
}

export interface Field {
  readonly rows: number
  /** `rows * TAG_COUNT` weights. */
  readonly emission: Float32Array
  /** `(TAG_COUNT + 1) * TAG_COUNT`: from a tag, or from the start (last row), to a tag. */
  readonly transition: Float32Array
}

/** Whether a tag may follow another, the last row being the start of a sentence. */
export const FOLLOWS: Uint8Array = Uint8Array.from({ length: (L + 1) * L }, (_, i) =>
  Number(mayFollow(Math.floor(i / L) === L ? -1 : Math.floor(i / L), i % L)),
)

export interface Training {
  readonly rows: number
  readonly epochs: number
  readonly rate: number
  readonly seed: number
  readonly onEpoch?: (epoch: number, field: Field, loss: number) => void
}

export function trainField(chains: readonly Chain[], { rows, epochs, rate, seed, onEpoch }: Training): Field {
  const emission = new Float32Array(rows * L)
  const squares = new Float32Array(rows * L).fill(1e-3)
  const transition = new Float32Array((L + 1) * L)
  const transitionSquares = new Float32Array((L + 1) * L).fill(1e-3)
  const field: Field = { rows, emission, transition }
  const order = Uint32Array.from(chains.keys())
  const random = generator(seed)
  const longest = chains.reduce((most, { allowed }) => Math.max(most, allowed.length), 1)
  const work = workspace(longest)
  const gradient = new Float32Array(longest * L)
  const transitionGradient = new Float32Array((L + 1) * L)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    // The rate falls to a tenth over the run, which does what averaging of weights does.
    order.forEach((at, done) => {
      const chain = chains[at]!
      const step = rate * (1 - 0.9 * ((epoch - 1 + done / order.length) / epochs))
      loss += chainGradient(chain, field, work, gradient, transitionGradient)
      const { rows: features, offsets, allowed, weight } = chain
      for (let i = 0; i < allowed.length; i++) {
        const g = i * L
        let any = false
        for (let y = 0; y < L; y++) if (gradient[g + y]! > 1e-4 || gradient[g + y]! < -1e-4) any = true
        if (!any) continue
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          const row = features[f]! * L
          for (let y = 0; y < L; y++) {
            const slope = gradient[g + y]! * weight
            const sum = squares[row + y]! + slope * slope
            squares[row + y] = sum
            emission[row + y]! -= (step * slope) / Math.sqrt(sum)
          }
        }
      }
      for (let t = 0; t < transitionGradient.length; t++) {
        if (FOLLOWS[t] === 0) continue
        const slope = transitionGradient[t]! * weight
        const sum = transitionSquares[t]! + slope * slope
        transitionSquares[t] = sum
        transition[t]! -= (step * slope) / Math.sqrt(sum)
      }
    })
    onEpoch?.(epoch, field, loss / chains.length)
  }
  return field
}

interface Workspace {
  readonly score: Float64Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly scale: Float64Array
  readonly moves: Float64Array
}

function workspace(longest: number): Workspace {
  return {
    score: new Float64Array(longest * L),
    alpha: new Float64Array(longest * L),
    beta: new Float64Array(longest * L),
    scale: new Float64Array(longest),
    moves: new Float64Array((L + 1) * L),
  }
}

/** Slopes of the loss by tag scores and transitions; gives the loss (negative log likelihood). */
function chainGradient(
  { rows, offsets, allowed }: Chain,
  { emission, transition }: Field,
  work: Workspace,
  gradient: Float32Array,
  transitionGradient: Float32Array,
): number {
  const n = allowed.length
  const { score, moves } = work
  for (let t = 0; t < moves.length; t++) moves[t] = FOLLOWS[t] === 0 ? 0 : Math.exp(transition[t]!)
  gradient.fill(0, 0, n * L)
  transitionGradient.fill(0)
  for (let i = 0; i < n; i++) {
    const base = i * L
    let top = -Infinity
    for (let y = 0; y < L; y++) score[base + y] = 0
    for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
      const row = rows[f]! * L
      for (let y = 0; y < L; y++) score[base + y]! += emission[row + y]!
    }
    for (let y = 0; y < L; y++) top = Math.max(top, score[base + y]!)
    for (let y = 0; y < L; y++) score[base + y] = Math.exp(score[base + y]! - top)
  }
  const all = expect(n, work, undefined, 1, gradient, transitionGradient)
  const right = expect(n, work, allowed, -1, gradient, transitionGradient)
  return all - right
}

/** Adds `sign` times the expected counts of the paths that are allowed; gives their log total. */
function expect(
  n: number,
  { score, alpha, beta, scale, moves }: Workspace,
  allowed: Uint16Array | undefined,
  sign: number,
  gradient: Float32Array,
  transitionGradient: Float32Array,
): number {
  const may = (i: number, y: number): boolean => allowed === undefined || (allowed[i]! & (1 << y)) !== 0
  let total = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let y = 0; y < L; y++) {
      let mass = 0
      if (may(i, y)) {
        if (i === 0) mass = moves[L * L + y]!
        else for (let x = 0; x < L; x++) mass += alpha[(i - 1) * L + x]! * moves[x * L + y]!
        mass *= score[i * L + y]!
      }
      alpha[i * L + y] = mass
      sum += mass
    }
    if (!(sum > 0)) return 0
    scale[i] = sum
    for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum
    total += Math.log(sum)
  }
  for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1
  for (let i = n - 2; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let mass = 0
      for (let y = 0; y < L; y++) {
        if (may(i + 1, y)) mass += moves[x * L + y]! * score[(i + 1) * L + y]! * beta[(i + 1) * L + y]!
      }
      beta[i * L + x] = mass / scale[i + 1]!
    }
  }
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) {
      const at = i * L + y
      gradient[at]! += sign * alpha[at]! * beta[at]!
      if (!may(i, y)) continue
      if (i === 0) {
        transitionGradient[L * L + y]! += sign * alpha[at]! * beta[at]!
        continue
      }
      const end = (score[at]! * beta[at]!) / scale[i]!
      if (end === 0) continue
      for (let x = 0; x < L; x++) {
        transitionGradient[x * L + y]! += sign * alpha[(i - 1) * L + x]! * moves[x * L + y]! * end
      }
    }
  }
  return total
}

/** Mulberry32: a small generator with a seed, so that training can be repeated. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(items: Uint32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const held = items[i]!
    items[i] = items[k]!
    items[k] = held
  }
}
