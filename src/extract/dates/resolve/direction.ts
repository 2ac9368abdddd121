/** Whether the words around an expression point to the past (-1), to the future (1), or to neither (0). */
export type Direction = -1 | 0 | 1
