// The two programs a voice is made with, asked without a shell: eSpeak NG speaks, FFmpeg reads and writes sound files.

import { spawn } from 'node:child_process'
import { SAMPLE_RATE, type Sound } from './sound.ts'

/** How one word is spoken. */
export interface SpokenWord {
  readonly voice: string
  /** Words a minute. */
  readonly pace: number
  /** Plain words, or phonemes as `[[n'ol]]`. */
  readonly text: string
}

/** What clips are made with. */
export interface VoicePrograms {
  /** A sound file of the spoken word. */
  speak(word: SpokenWord): Promise<Buffer>
  /** Reads any sound file FFmpeg knows, as one channel at the common rate. */
  readSound(file: Buffer): Promise<Sound>
  /** An Ogg Opus file. */
  writeOpus(sound: Sound): Promise<Buffer>
}

export const PROGRAMS: VoicePrograms = { speak, readSound, writeOpus }

const TIMEOUT_MS = 60_000
const OPUS_KBIT = 32

function speak({ voice, pace, text }: SpokenWord): Promise<Buffer> {
  return run('espeak-ng', ['-v', voice, '-s', String(pace), '--stdout', text])
}

async function readSound(file: Buffer): Promise<Sound> {
  const raw = await run('ffmpeg', ['-v', 'error', '-i', 'pipe:0', '-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 'f32le', 'pipe:1'], file)
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength - (raw.byteLength % 4)))
}

function writeOpus(sound: Sound): Promise<Buffer> {
  const raw = Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength)
  const input = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0']
  const output = ['-c:a', 'libopus', '-b:a', `${OPUS_KBIT}k`, '-application', 'audio', '-map_metadata', '-1', '-fflags', '+bitexact']
  return run('ffmpeg', ['-v', 'error', ...input, ...output, '-f', 'ogg', 'pipe:1'], raw)
}

function run(program: string, parameters: readonly string[], input?: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'], timeout: TIMEOUT_MS })
    const [out, complaints]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => void out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => void complaints.push(chunk))
    child.on('error', (error) =>
      reject(
        new Error(`${program} could not be started (${error.message}): install it, on Debian with "apt install ${packageOf(program)}"`),
      ),
    )
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new Error(`${program} ended with code ${code}: ${Buffer.concat(complaints).toString().trim()}`))
    })
    // A program that ends before it has read all says why itself.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

function packageOf(program: string): string {
  return program === 'ffmpeg' ? 'ffmpeg' : 'espeak-ng'
}
