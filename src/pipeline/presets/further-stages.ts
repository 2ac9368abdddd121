import { linkOrganizations } from '../../link/organizations.js'
import { linkPlaces } from '../../link/places.js'
import { roles } from '../../link/roles.js'
import { agreeAcrossDocument } from '../../refine/agree-across-document.js'
import { institutesOfScholars } from '../../refine/institutes-of-scholars.js'
import { leaveOutStorms } from '../../refine/leave-out-storms.js'
import { settleOverlaps } from '../../refine/settle-overlaps.js'
import { splitPlaces } from '../../refine/split-places.js'
import { trimEdges } from '../../refine/trim-edges.js'
import { events } from '../../relate/events.js'
import { joinRelators } from '../../relate/join-relators.js'
import { learnedRelations } from '../../relate/learned-relations.js'
import { patternRelations } from '../../relate/pattern-relations.js'
import { sieves } from '../../resolve/sieves.js'

/** What the presets do with mentions, whoever found them. */
export function furtherStages() {
  return {
    refiners: [
      trimEdges(),
      splitPlaces(),
      leaveOutStorms(),
      settleOverlaps(),
      institutesOfScholars(),
      agreeAcrossDocument(),
    ],
    resolver: sieves(),
    linkers: [linkPlaces(), linkOrganizations(), roles()],
    relators: [joinRelators([patternRelations(), learnedRelations()]), events()],
  } as const
}
