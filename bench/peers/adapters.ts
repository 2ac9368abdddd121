/** The adapters that are measured, by the names of their entry points. */
export const ADAPTERS = ['compromise', 'wink', 'natural'] as const

export type AdapterName = (typeof ADAPTERS)[number]
