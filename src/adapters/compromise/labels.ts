/** The labels that compromise's tags are mapped to. */
export type CompromiseLabel = 'person' | 'organization' | 'place' | 'group'

/** All of them, in the order in which the adapter declares them. */
export const COMPROMISE_LABELS = ['person', 'organization', 'place', 'group'] as const

/** Tags of compromise that tell how sure it can be of a name, beside the tag of the label itself. */
export const TELLING_TAGS = [
  'FirstName',
  'MaleName',
  'FemaleName',
  'LastName',
  'Honorific',
  'Actor',
  'Acronym',
  'Abbreviation',
  'City',
  'Country',
  'Region',
  'Address',
  'Company',
  'School',
  'SportsTeam',
  'Organization',
  'Person',
  'Place',
  'Possessive',
  'ProperNoun',
  'Plural',
  'Verb',
  'Adjective',
  'Date',
  'Demonym',
] as const
