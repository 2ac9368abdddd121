/** Freezes a value and all plain data under it; what is frozen already is taken as frozen to the bottom. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof part === 'object') deepFreeze(part)
  }
  return value
}
