/** Endings that say what a company is in law, folded. */
export const LEGAL_FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'inc incorporated corp corporation co company cos ltd limited plc llc llp lp ag sa se nv bv ab asa as oy oyj gmbh kg kgaa spa srl sarl ' +
    'pty bhd kk pjsc ojsc oao zao holding holdings group'
  ).split(' '),
)
