// Seeded chance: the same seed and stream give the same numbers everywhere. Named streams keep one source of chance
// (who comes) from shifting another (how long an agent takes) when a model changes.

/** Numbers from 0 to below 1. */
export type Chance = () => number

/** A 32-bit xorshift generator, started from a hash of seed and stream name; period 2^32 - 1, plenty for one day. */
export function createChance(seed: number, stream: string): Chance {
  let word = hashOf(`${seed}/${stream}`) || 1
  return () => {
    word ^= word << 13
    word ^= word >>> 17
    word ^= word << 5
    // Scrambled by a multiplication, since neighbouring words of a plain xorshift resemble each other.
    return (Math.imul(word, 0x9e3779b1) >>> 0) / 2 ** 32
  }
}

/** FNV-1a, followed by a final mix so that seeds 1, 2, 3 start far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
