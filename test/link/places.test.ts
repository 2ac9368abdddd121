import { describe, expect, it, test } from 'vitest'
import type { Mention } from '../../src/extract/mention.js'
import { linkPlaces } from '../../src/link/places.js'
import type { PlaceEntity } from '../../src/resolve/entity.js'
import { sieves } from '../../src/resolve/sieves.js'
import { describeLinker } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

const linker = linkPlaces()

describeLinker(linker, {
  describe,
  it,
  texts: ['Paris, Texas, is not Paris. The Syrian envoy left Aleppo for Georgia.'],
})

/** What a linker adds to places and groups. */
type Linked = Pick<PlaceEntity, 'ids' | 'kind' | 'country' | 'coordinates'>

/** Links a text in which places are in square brackets and groups in curly ones. */
async function link(marked: string): Promise<Record<string, Linked>> {
  const mentions: Mention[] = []
  let text = ''
  for (const part of marked.split(/(?=[[{])|(?<=[\]}])/)) {
    const isName = /^[[{]/.test(part)
    const said = isName ? part.slice(1, -1) : part
    const label = part.startsWith('{') ? 'group' : 'place'
    if (isName)
      mentions.push({
        start: text.length,
        end: text.length + said.length,
        text: said,
        label,
        confidence: 1,
        source: 'test',
      })
    text += said
  }
  const document = tokenize(text)
  const entities = await linker.link(sieves().resolve(mentions, document), document)
  return Object.fromEntries(entities.map((entity) => [entity.name, entity as Linked]))
}

describe('countries', () => {
  test.each([
    ['U.S.', 'US', 'Q30'],
    ['the United Kingdom', 'GB', 'Q145'],
    ['Burma', 'MM', 'Q836'],
    ['Ivory Coast', 'CI', 'Q1008'],
    ['S. Korea', 'KR', 'Q884'],
    ['Denmark', 'DK', 'Q35'],
    ['Netherlands', 'NL', 'Q55'],
    ['Singapore', 'SG', 'Q334'],
    ['Georgia', 'GE', 'Q230'],
    ['Jordan', 'JO', 'Q810'],
    ['Sultanate of Oman', 'OM', 'Q842'],
    ['French Republic', 'FR', 'Q142'],
  ])('%s', async (name, country, wikidata) => {
    const { [name]: place } = await link(`They arrived in [${name}] on Monday.`)
    expect(place).toMatchObject({ kind: 'country', country, ids: { wikidata, iso3166: country } })
  })
})

test.each([
  ['Syrian', 'SY'],
  ['Britons', 'GB'],
  ['Welsh', 'GB'],
  ['Palestinians', 'PS'],
  ['French', 'FR'],
  ['Dutch', 'NL'],
  ['South Korean', 'KR'],
  ['Turkish-born', 'TR'],
])('%s people belong to a country', async (name, country) => {
  expect((await link(`The {${name}} envoy spoke.`))[name]).toMatchObject({ country })
})

test('a faith belongs to no country', async () => {
  expect((await link('The {Sunni} envoy spoke.')).Sunni!.country).toBeUndefined()
})

describe('cities', () => {
  test('are those with most inhabitants, with coordinates', async () => {
    const { Paris, Aleppo, Kiev } = await link('They left [Paris] for [Aleppo] and [Kiev].')
    expect(Paris).toMatchObject({ kind: 'city', country: 'FR', ids: { geonames: '2988507' } })
    expect(Paris!.coordinates!.latitude).toBeCloseTo(48.85, 1)
    expect(Aleppo).toMatchObject({ kind: 'city', country: 'SY' })
    expect(Kiev).toMatchObject({ kind: 'city', country: 'UA', ids: { geonames: '703448' } })
  })

  test('lie in the area behind them', async () => {
    expect(await link('A fire broke out in [Paris], [Texas], at night.')).toMatchObject({
      Paris: { kind: 'city', country: 'US', ids: { geonames: '4717560' } },
      Texas: { kind: 'region', country: 'US', ids: { iso3166: 'US-TX', wikidata: 'Q1439' } },
    })
  })

  test('are none where they are small and the text is about other countries only', async () => {
    expect((await link('Police searched [Bridgeview].')).Bridgeview).toMatchObject({ country: 'US' })
    expect((await link('Police in [Kenya] and [Uganda] searched [Bridgeview].')).Bridgeview!.ids).toEqual({})
  })

  test('follow the countries that the text names', async () => {
    expect(
      (await link('Shops in [Tripoli] shut. {Lebanese} troops left [Lebanon]’s north and [Sidon].')).Tripoli,
    ).toMatchObject({
      country: 'LB',
    })
    expect((await link('Shops in [Tripoli] shut. {Libyan} troops left [Misrata], in [Libya].')).Tripoli).toMatchObject({
      country: 'LY',
    })
  })

  test('are the world-known one, though the text is about a country with a namesake', async () => {
    const text =
      '[Manila] hailed {Philippine} envoys in [San Francisco]. The [Philippines], {Filipinos} say, thank the [U.S.].'
    expect((await link(text))['San Francisco']).toMatchObject({ country: 'US', ids: { geonames: '5391959' } })
  })

  test('that are not known get nothing', async () => {
    const { Zembrovia } = await link('They arrived in [Zembrovia].')
    expect(Zembrovia).toMatchObject({ ids: {} })
    expect(Zembrovia!.kind).toBeUndefined()
  })
})

test('regions, areas and waters', async () => {
  expect(await link('From [Bavaria] to the [Black Sea], in [Calif.], in [Africa] and in [Chechnya].')).toMatchObject({
    Bavaria: { kind: 'region', country: 'DE', ids: { iso3166: 'DE-BY', wikidata: 'Q980' } },
    'Black Sea': { kind: 'water', ids: { wikidata: 'Q166' } },
    'Calif.': { kind: 'region', ids: { iso3166: 'US-CA' } },
    Africa: { kind: 'continent', ids: { wikidata: 'Q15' } },
    Chechnya: { kind: 'region', country: 'RU' },
  })
})

describe('regions that are called by a common word', () => {
  test('are those of the country that the text is about', async () => {
    const ghana = await link('[Ghana] sent aid to its [Western Region]. {Ghanaian} troops left [Kumasi].')
    expect(ghana['Western Region']).toMatchObject({ kind: 'region', country: 'GH', ids: { iso3166: 'GH-WP' } })
    const zambia = await link('{Zambian} troops left [Zambia] and its [Western Province]. {Zambian} farmers stayed.')
    expect(zambia['Western Province']).toMatchObject({ country: 'ZM', ids: { iso3166: 'ZM-01' } })
  })

  test('are none where the text does not say of which', async () => {
    const { 'Western Province': place } = await link('Rain fell in the [Western Province] and in [Oslo].')
    expect(place).toMatchObject({ ids: {} })
  })
})

test.each([
  ['North Kivu', 'CD-NK'],
  ['Deir ez-Zor province', 'SY-DY'],
  ['Penang', 'MY-07'],
  ['Niger State', 'NG-NI'],
  ['Eastern Province of Saudi Arabia', 'SA-04'],
  ['Memphis, Tennessee', 'US-TN'],
])('%s lies in or is %s', async (name, region) => {
  const { [name]: place } = await link(`They drove through [${name}] on Monday.`)
  const is = place!.kind === 'region' ? { iso3166: region } : { geonames: expect.any(String) }
  expect(place).toMatchObject({ country: region.slice(0, 2), ids: is })
})

describe('regions that are called as their seats are', () => {
  test.each([
    ['Fighting went on in [Kandahar] province.', 'Kandahar', 'AF-KAN'],
    ['It rained in the state of [São Paulo] on Monday.', 'São Paulo', 'BR-SP'],
    ['Curfews hold in [Kandahar] and [Helmand] provinces.', 'Kandahar', 'AF-KAN'],
    ['They toured the provinces of [Mendoza], [Salta] and [Jujuy].', 'Salta', 'AR-A'],
    ['It hailed in [La Pampa], [Mendoza] and [Chaco].', 'Mendoza', 'AR-M'],
  ])('%s', async (text, name, code) => {
    const { [name]: place } = await link(text)
    expect(place).toMatchObject({ kind: 'region', ids: { iso3166: code } })
  })

  test.each([
    ['Fighting went on in [Kandahar].', 'Kandahar'],
    ['Trains from [Mendoza] and [Lima] were late.', 'Mendoza'],
    [
      '[Kandahar] fell. In [Kandahar] shops shut, and [Kandahar] waited, as [Kandahar] does; [Kandahar] province slept.',
      'Kandahar',
    ],
  ])('but not in: %s', async (text, name) => {
    const { [name]: place } = await link(text)
    expect(place).toMatchObject({ kind: 'city' })
  })

  test('a region that the tables lack has no identifiers, and a city beside it keeps its own', async () => {
    const { Mariupol: region } = await link('Shells fell on the [Mariupol] region.')
    expect(region).toMatchObject({ kind: 'region', country: 'UA', ids: {} })
    const { Mariupol: city } = await link('Shells fell on [Mariupol] and on towns of the [Mariupol] region.')
    expect(city).toMatchObject({ kind: 'city', ids: { geonames: '701822' } })
  })

  test('a capital stays a city in any company', async () => {
    const { 'Buenos Aires': place } = await link('It hailed in [La Pampa], [Buenos Aires] and [Chaco].')
    expect(place).toMatchObject({ kind: 'city' })
  })
})

test('places in capitals get their usual name, abbreviations do not', async () => {
  const { Iran, Lima, 'U.S.': states } = await link('[IRAN] - Envoys of the [U.S.] flew to [LIMA].')
  expect(Iran).toMatchObject({ aliases: ['IRAN'], country: 'IR' })
  expect(Lima).toMatchObject({ aliases: ['LIMA'], kind: 'city' })
  expect(states).toMatchObject({ aliases: [], country: 'US' })
})

test('states and provinces of federations, by name or abbreviation, before cities named alike', async () => {
  expect(
    await link('[Quebec] voted, [Ontario] did not; the storm went on to [La.] and [Oakland County].'),
  ).toMatchObject({
    Quebec: { kind: 'region', ids: { iso3166: 'CA-QC' } },
    Ontario: { kind: 'region', country: 'CA' },
    'La.': { kind: 'region', ids: { iso3166: 'US-LA' } },
    'Oakland County': { ids: {} },
  })
})

test('what is no place or group stays as it is', async () => {
  const document = tokenize('Paris spoke.')
  const mention: Mention = { start: 0, end: 5, text: 'Paris', label: 'person', confidence: 1, source: 'test' }
  const entities = sieves().resolve([mention], document)
  expect(await linker.link(entities, document)).toEqual(entities)
})

describe('what a country that news names everywhere says of its towns', () => {
  it('takes Geneva for the one in Switzerland, the United States beside it or not', async () => {
    const { Geneva } = await link('They met in [Geneva]. The [U.S.] agreed.')
    expect(Geneva).toMatchObject({ kind: 'city', country: 'CH' })
  })

  it('takes it for one in Illinois where the text is about Illinois', async () => {
    const { Geneva } = await link('A fire in [Geneva], [Illinois], was seen from [Chicago].')
    expect(Geneva).toMatchObject({ kind: 'city', country: 'US' })
  })
})

describe('names of cities in English', () => {
  it.each([
    ['Bhubaneswar', 'IN'],
    ['Howrah', 'IN'],
    ['Khan Younis', 'PS'],
    ['Zaporizhzhia', 'UA'],
    ['Deir al-Zor', 'SY'],
    ['Newcastle, England', 'GB'],
  ])('%s', async (name, country) => {
    const { [name]: place } = await link(`They arrived in [${name}] on Monday.`)
    expect(place).toMatchObject({ kind: 'city', country })
  })
})
