/** Which number of "5/6/2019" is the month: the first (American) or the second. */
export type DateOrder = 'month-first' | 'day-first'

/** A holiday of one's own. */
export interface CustomHoliday {
  /** The names it goes by ("Republic Day"), read without regard to case; each with a capital in the text. */
  readonly names: readonly string[]
  /** Its month and day (`'10-29'`), or the ISO day on which it falls in a year, `undefined` where it does not. */
  readonly on: string | ((year: number) => string | undefined)
}

/** Options of `dates`. */
export interface DateOptions {
  /**
   * Which number of "5/6/2019" is the month. `auto` (default) takes what other dates of the text show
   * ("13/5/2019"), and month first where none does.
   */
  readonly dateOrder?: DateOrder | 'auto'
  /** First day of the week, for what "last week" covers. Default `monday`, as ISO 8601 has it. */
  readonly weekStart?: 'monday' | 'sunday' | 'saturday'
  /** Where a bare "Friday" or "May" lies when no verb or cue word says so. Default `past`, as in news. */
  readonly direction?: 'past' | 'future'
  /** Holidays beside those that are built in. */
  readonly holidays?: readonly CustomHoliday[]
}
