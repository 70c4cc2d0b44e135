import type { Grey } from './lightness.ts'

/** The picture made small enough, its proportions kept; as it is where it fits already. */
export function shrinkToFit(picture: Grey, most: { readonly width: number; readonly height: number }): Grey {
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height)
  if (scale === 1) return picture
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  // Each way by itself: first the columns, then the rows turned into columns, and back.
  return turned(narrowed(turned(narrowed(picture, width)), height))
}

/** Each new pixel is as light as the old ones under it, by how much of it lies on each. */
function narrowed(picture: Grey, width: number): Grey {
  const size = picture.width / width
  const lightness = new Float32Array(width * picture.height)
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.lightness.subarray(y * picture.width, (y + 1) * picture.width)
    for (let x = 0; x < width; x += 1) lightness[y * width + x] = meanBetween(row, x * size, Math.min(row.length, (x + 1) * size))
  }
  return { width, height: picture.height, lightness }
}

function meanBetween(row: Float32Array, begin: number, end: number): number {
  let sum = 0
  for (let at = Math.floor(begin); at < end; at += 1) sum += (row[at] ?? 1) * (Math.min(end, at + 1) - Math.max(begin, at))
  return sum / (end - begin)
}

/** Rows become columns. */
function turned({ width, height, lightness }: Grey): Grey {
  const across = new Float32Array(lightness.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) across[x * height + y] = lightness[y * width + x] ?? 1
  }
  return { width: height, height: width, lightness: across }
}
