/** Freezes a value and all plain data under it; what is frozen already is taken as frozen to the bottom. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) freezePart(value[index])
  } else {
    for (const key in value) if (Object.hasOwn(value, key)) freezePart(value[key])
  }
  return value
}

function freezePart(part: unknown): void {
  if (typeof part === 'object') deepFreeze(part)
}
