/** Heads of names of bodies that belong to something bigger: the "Harbour Union Committee" is not the "Harbour Union". */
export const DEPENDENT_BODIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'commission council committee committees subcommittee parliament institute department mission office assembly senate faculty ' +
    'embassy delegation academy factory clinic bureau court chamber directorate secretariat tribunal fund forum relations foundation ' +
    'university college school hospital museum ministry stadium championship cup league music america africa asia europe'
  ).split(' '),
)

/** Parliaments and their chambers, whose committees and parties bear their name in front ("Senate Armed Services", "House Democrats"). */
export const CHAMBERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'house senate congress parliament assembly commons lords knesset duma bundestag diet'.split(' '),
)

/** Say where: what follows is another thing than the whole ("North Korea", "East Stirling"). */
export const DIRECTIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern ' +
    'northwestern southeastern southwestern upper lower mid'
  ).split(' '),
)
