import type { Grey } from './lightness.ts'

/** Lighter is paper, darker is ink; between them lie colours, and the soft edges of letters. */
const NEARLY_WHITE = 0.97
const NEARLY_BLACK = 0.1

/** True is a black dot. Drawings get clean edges, pictures with colours or greys the likeness of them (Floyd and Steinberg, 1976). */
export function blackAndWhite(picture: Grey): readonly boolean[] {
  return hasShades(picture) ? dithered(picture) : Array.from(picture.lightness, (light) => light < 0.5)
}

/** Of a drawing in black, only edges are grey. */
function hasShades({ lightness }: Grey): boolean {
  const ink = lightness.filter((light) => light < NEARLY_WHITE)
  const grey = ink.filter((light) => light > NEARLY_BLACK)
  return grey.length > ink.length / 2
}

function dithered({ width, height, lightness }: Grey): readonly boolean[] {
  const left = Float32Array.from(lightness)
  const dots: boolean[] = []
  for (let index = 0; index < width * height; index += 1) {
    const light = left[index] ?? 1
    const black = light < 0.5
    dots.push(black)
    spread(left, width, index, light - (black ? 0 : 1))
  }
  return dots
}

/** What a dot is too light or too dark goes to those not yet decided, so that an area is as dark as it was. */
function spread(left: Float32Array, width: number, index: number, error: number): void {
  const x = index % width
  const add = (at: number, sixteenths: number) => {
    if (at < left.length) left[at] = (left[at] ?? 0) + (error * sixteenths) / 16
  }
  if (x + 1 < width) add(index + 1, 7)
  if (x > 0) add(index + width - 1, 3)
  add(index + width, 5)
  if (x + 1 < width) add(index + width + 1, 1)
}
