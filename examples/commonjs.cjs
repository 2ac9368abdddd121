/** The same from CommonJS. */
const { extractEntities } = require('dramatis')

async function main() {
  const graph = await extractEntities('Angela Merkel met Emmanuel Macron in Paris on Friday.', {
    published: '2019-05-18',
  })
  console.log(graph.people.map((person) => person.name).join(' and '))
  console.log(graph.dates.map((date) => date.value).join())
}

main()
