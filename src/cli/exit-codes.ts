/** Exit codes of the command: part of its contract. */
export const EXIT = { done: 0, misuse: 2, someFailed: 3 } as const
