/** Words that lead into a surname ("bin Salman", "de la Cruz") and make no full name of it. */
export const PARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'abd abu al ap as bar ben bin bint da dal das de del della den der des di do dos du el el ibn la las le los na of san st te ten ter the um umm ut van vande vander von y zu'.split(
    ' ',
  ),
)

/** Legal forms at the end of a company's name. */
export const LEGAL_FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'ab ag asa bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy oyj plc pte pty sa sarl se spa srl'.split(
    ' ',
  ),
)

/**
 * Words of which offices of any country are named. A name of such words only ("Foreign Ministry", "Supreme Court")
 * says nothing without its country.
 */
export const GENERIC_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'academy administration affairs agency agriculture air and appeal appeals armed army assembly association attorney ' +
    'authority bank board border bureau cabinet central chamber city civil coalition commerce commission committee ' +
    'communist conference conservative constitutional coordination council county court criminal customs defence defense ' +
    'democratic department development directorate economic economy education election elections electoral energy ' +
    'environment executive exterior external federal finance fire first for force forces foreign general government ' +
    'green guard guards health high home house human immigration industry information inquiry institute intelligence ' +
    'interior internal international joint judiciary justice labor labour legislature liberal local lower main ' +
    'military minister ministers ministry municipal municipality national naval navy of office on opposition ' +
    'organization parliament parties party people peoples planning police political presidency president prosecutor ' +
    'prosecutors protection provincial public region regional representatives republican rights school secret security ' +
    'senate service services social socialist society special state staff statistics supreme the town trade transport ' +
    'treasury tribunal union university upper water welfare workers'
  ).split(' '),
)
