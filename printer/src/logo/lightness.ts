import type { DecodedPng } from 'fast-png'

/** How light each pixel is, 0 black to 1 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly lightness: Float32Array
}

/** Of the pixel at this place in reading order. Called millions of times, so none of these makes an object. */
type Light = (index: number) => number
/** A sample as the file has it. */
type Sample = (index: number, channel: number) => number

/** The picture on white paper: what is transparent is white. */
export function lightnessOf(png: DecodedPng): Grey {
  const { width, height } = png
  const light = lightOf(png)
  const lightness = new Float32Array(width * height)
  for (let index = 0; index < lightness.length; index += 1) lightness[index] = light(index)
  return { width, height, lightness }
}

function lightOf(png: DecodedPng): Light {
  const sample = samplesOf(png)
  if (png.palette !== undefined) return ofPalette(png.palette, sample)
  return png.channels < 3 ? ofGreys(png, sample) : ofColours(png, sample)
}

function ofPalette(palette: readonly (readonly number[])[], sample: Sample): Light {
  const lights = palette.map(([red = 0, green = 0, blue = 0, opaque = 255]) =>
    onWhite(colourLight(red / 255, green / 255, blue / 255), opaque / 255),
  )
  return (index) => {
    const light = lights[sample(index, 0)]
    if (light === undefined) throw new Error('a pixel outside the palette')
    return light
  }
}

function ofGreys({ depth, channels, transparency }: DecodedPng, sample: Sample): Light {
  const most = 2 ** depth - 1
  if (channels === 2) return (index) => onWhite(sample(index, 0) / most, sample(index, 1) / most)
  // One grey of a picture without alpha may stand for nothing at all.
  const hole = transparency?.[0]
  return (index) => (sample(index, 0) === hole ? 1 : sample(index, 0) / most)
}

function ofColours({ depth, channels, transparency }: DecodedPng, sample: Sample): Light {
  const most = 2 ** depth - 1
  const colour: Light = (index) => colourLight(sample(index, 0) / most, sample(index, 1) / most, sample(index, 2) / most)
  if (channels === 4) return (index) => onWhite(colour(index), sample(index, 3) / most)
  if (transparency === undefined) return colour
  const [red, green, blue] = transparency
  const isHole = (index: number) => sample(index, 0) === red && sample(index, 1) === green && sample(index, 2) === blue
  return (index) => (isHole(index) ? 1 : colour(index))
}

/** As bright as people see it. ITU-R BT.709. */
function colourLight(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function onWhite(light: number, opaque: number): number {
  return light * opaque + 1 - opaque
}

/** Samples of less than a byte, one a pixel, are packed within each row, the leftmost highest. */
function samplesOf({ width, depth, channels, data }: DecodedPng): Sample {
  if (depth >= 8) return (index, channel) => data[index * channels + channel] ?? 0
  const bytesWide = Math.ceil((width * depth) / 8)
  const perByte = 8 / depth
  const mask = 2 ** depth - 1
  return (index) => {
    const x = index % width
    const byte = data[Math.floor(index / width) * bytesWide + Math.floor(x / perByte)] ?? 0
    return (byte >> (8 - depth * ((x % perByte) + 1))) & mask
  }
}
