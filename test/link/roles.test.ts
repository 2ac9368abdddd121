import { describe, expect, it } from 'vitest'
import { roles } from '../../src/link/roles.js'
import type { PersonEntity } from '../../src/resolve/entity.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks } from '../cases/relate/stated-cases.js'

async function rolesOf(marked: string): Promise<readonly string[]> {
  const { text, entities } = readMarks(marked)
  const linked = await roles().link(entities, tokenize(text))
  return linked.flatMap((entity) => {
    return ((entity as PersonEntity).roles ?? []).map((role) => {
      expect(text.slice(role.start, role.end)).toBe(role.text)
      return `${entity.name}: ${role.text}`
    })
  })
}

describe('roles', () => {
  it.each([
    ['[Ian Marsh](person), the [British](group) Foreign Secretary, left.', ['Ian Marsh: British Foreign Secretary']],
    [
      '[Ana Reyes](person), head of the [Harbour Council](organization), left.',
      ['Ana Reyes: head of the Harbour Council'],
    ],
    ['[German](group) Chancellor [Greta Vogel](person) left.', ['Greta Vogel: German Chancellor']],
    ['[Norway](country)’s finance minister, [Kari Lund](person), left.', ['Kari Lund: Norway’s finance minister']],
    [
      'Former [US](country) Secretary of State [Tom Birch](person), a senior fellow at [Northern College](organization), left.',
      ['Tom Birch: Former US Secretary of State', 'Tom Birch: senior fellow at Northern College'],
    ],
    [
      'The head of the [Harbour Council](organization), [Ana Reyes](person), left.',
      ['Ana Reyes: head of the Harbour Council'],
    ],
    ['[Ana Reyes](person), a spokeswoman since 2011, left.', ['Ana Reyes: spokeswoman']],
    ['[Ana Reyes](person), the Commission’s president, left.', ['Ana Reyes: Commission’s president']],
    [
      'He met [Ana Reyes](person), a former boss of [Nordbank](organization) and [Telkom](organization).',
      ['Ana Reyes: former boss of Nordbank and Telkom'],
    ],
    ['The mayor, [Ana Reyes](person) of the [Greens](organization), left.', ['Ana Reyes: mayor']],
    ['He accused Chancellor [Greta Vogel](person).', ['Greta Vogel: Chancellor']],
    [
      'Their defense policy spokesman, [Ian Marsh](person) of the [Greens](organization), left.',
      ['Ian Marsh: defense policy spokesman'],
    ],
    [
      '[Ana Reyes](person), the peace prize winner and founder of the [Harbour Bank](organization), left.',
      ['Ana Reyes: peace prize winner', 'Ana Reyes: founder of the Harbour Bank'],
    ],
    [
      '[Ana Reyes](person), 34, a teacher at [Northern College](organization), left.',
      ['Ana Reyes: teacher at Northern College'],
    ],
    ['The headteacher, [Ana Reyes](person), left.', ['Ana Reyes: headteacher']],
    ['President-elect [Ana Reyes](person) left.', ['Ana Reyes: President-elect']],
    ['[Ana Reyes](person), the former chief justice, left.', ['Ana Reyes: former chief justice']],
    ['[HBC](organization) director general [Ana Reyes](person) left.', ['Ana Reyes: HBC director general']],
    ['[Ana Reyes](person) is the president of [Peru](country).', ['Ana Reyes: president of Peru']],
    ['[Ana Reyes](person) is now the president of [Peru](country).', ['Ana Reyes: president of Peru']],
    ['[Ana Reyes](person), who previously served as mayor, left.', ['Ana Reyes: mayor']],
    ['Its country director, [Ana Reyes](person), agreed.', ['Ana Reyes: country director']],
    [
      'The [Peruvian](group) foreign ministry spokesman, [Juan Soto](person), agreed.',
      ['Juan Soto: Peruvian foreign ministry spokesman'],
    ],
    ["[Peru](country)'s army chief, Gen. [Juan Soto](person), agreed.", ["Juan Soto: Peru's army chief"]],
    ['[Peruvians](group) view President [Ana Reyes](person) as weak.', ['Ana Reyes: President']],
    ['[Peruvian](group) court jails former minister [Juan Soto](person)', ['Juan Soto: former minister']],
    ['Culture and Sports Minister [Ana Reyes](person) agreed.', ['Ana Reyes: Culture and Sports Minister']],
    ['[Juan Soto](person) and Sports Minister [Ana Reyes](person) agreed.', ['Ana Reyes: Sports Minister']],
    ['They met his [Peruvian](group) counterpart, [Juan Soto](person), there.', ['Juan Soto: Peruvian counterpart']],
    [
      '[Ana Reyes](person), an anatomist at [Northern College](organization), agreed.',
      ['Ana Reyes: anatomist at Northern College'],
    ],
    [
      '[Ana Reyes](person), co-leader of the left-wing [Harbour Party](organization) ([HP](organization)), agreed.',
      ['Ana Reyes: co-leader of the left-wing Harbour Party'],
    ],
    [
      '[Harbour Guard](organization) spokesman Rear Admiral [Juan Soto](person) agreed.',
      ['Juan Soto: Harbour Guard spokesman', 'Juan Soto: Rear Admiral'],
    ],
    [
      'In [Lima](city), foreign ministry spokeswoman [Ana Reyes](person) agreed.',
      ['Ana Reyes: foreign ministry spokeswoman'],
    ],
    [
      "[Ana Reyes](person), chief of the [Harbour Council](organization)'s mission in [Peru](country), agreed.",
      ["Ana Reyes: chief of the Harbour Council's mission in Peru"],
    ],
    [
      '[Ana Reyes](person), the leader of the socialist [Harbour](organization) party and a poet, agreed.',
      ['Ana Reyes: leader of the socialist Harbour party', 'Ana Reyes: poet'],
    ],
    ['[Peruvian](group) national [Juan Soto](person) agreed.', ['Juan Soto: Peruvian national']],
    ["The union's general secretary, [Ana Reyes](person), agreed.", ["Ana Reyes: union's general secretary"]],
    ["They fired [Ana Reyes](person), the party's leader, on Monday.", ["Ana Reyes: party's leader"]],
    ["They met [Peru](country)'s army chief, [Juan Soto](person), on Monday.", ["Juan Soto: Peru's army chief"]],
  ])('%s', async (marked, expected) => {
    expect(await rolesOf(marked)).toEqual(expected)
  })

  it.each([
    'For [Ana Reyes](person), the president of the [Harbour Council](organization) is a liar.',
    '[Ana Reyes](person) saw the president.',
    'The president saw [Ana Reyes](person).',
    '[Dean Marsh](person) left.',
    'She meets [Ana Reyes](person), a [Harbour Council](organization) official said.',
  ])('finds no role in: %s', async (marked) => {
    expect(await rolesOf(marked)).toEqual([])
  })

  it('leaves entities as they are and keeps their order', async () => {
    const { text, entities } = readMarks('[German](group) Chancellor [Greta Vogel](person) left [Lima](city).')
    const before = structuredClone(entities)
    const linked = await roles().link(entities, tokenize(text))
    expect(entities).toEqual(before)
    expect(linked.map(({ id }) => id)).toEqual(entities.map(({ id }) => id))
  })

  it('gives a role that is written twice once', async () => {
    const marked =
      '[German](group) Chancellor [Greta Vogel](person) left. [German](group) Chancellor [Vogel](person) slept.'
    expect(await rolesOf(marked)).toEqual(['Greta Vogel: German Chancellor'])
  })
})
