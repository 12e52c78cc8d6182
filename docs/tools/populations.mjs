// Writes how many people live in each of the 101 départements: the shape of made-up demand in benchmarks/.
//
//   packages=$(mktemp -d)
//   npm install --prefix "$packages" @etalab/decoupage-administratif@6.0.0
//   node docs/tools/populations.mjs "$packages/node_modules"
//
// The sum of the municipalities of the official list (INSEE, populations légales; Mayotte: census of 2017).

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = process.argv[2]
const read = (name) =>
  JSON.parse(readFileSync(join(packages, '@etalab/decoupage-administratif/data', `${name}.json`), 'utf8'))
const people = new Map(read('departements').filter((one) => one.zone !== "com").map((one) => [one.code, 0]))
for (const one of read('communes')) {
  if (one.type === 'commune-actuelle' && people.has(one.departement)) {
    people.set(one.departement, people.get(one.departement) + (one.population ?? 0))
  }
}
if (people.size !== 101 || [...people.values()].some((count) => count < 50_000)) {
  throw new Error('101 départements have people')
}
const lines = [...people].sort(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(
  'benchmarks/src/main/resources/demand/populations.json',
  `{
  "source": "INSEE, populations légales, as in @etalab/decoupage-administratif 6.0.0; Mayotte 2017",
  "people": {
${lines.map(([code, count]) => `    "${code}": ${count}`).join(',\n')}
  }
}
`
)
