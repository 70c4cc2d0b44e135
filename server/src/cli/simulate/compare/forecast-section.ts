// What the report says of the forecast.

import type { Accuracy } from '@loket/sim'
import { percent, table } from './figures-in-words.ts'
import type { ForecastTrial } from './forecast-trials.ts'

/** What an office may expect of its windows. */
const GOAL_HELD = { least: 0.76, most: 0.84 }
const GOAL_WIDTH = 1.2
const GOAL_CLOSED = 0.5
/** With fewer answers the share is known to no better than some ten points. */
const FEWEST_SAMPLES = 100

/** Markdown; nothing where nothing was tried. */
export function forecastSection(trials: readonly ForecastTrial[]): readonly string[] {
  if (trials.length === 0) return []
  return [
    '## Forecasts',
    '',
    'How good the windows are that people are told. Whole days, with papers, no-shows and breaks, are replayed fact by fact; whoever takes a ticket that no free counter waits for is asked for, and again every ten minutes while they wait; then it is seen when they were called.',
    '',
    ...READING,
    '',
    `Goal: ${percent(GOAL_HELD.least)} to ${percent(GOAL_HELD.most)} in the window, at most ${GOAL_WIDTH} times as wide, at least half of the error closed; each figure as it stands. **Holds more**: more waits fall in the window than need to. That happens where people wait a minute or two, for nobody is told less than a whole minute. **Too few**: fewer than ${FEWEST_SAMPLES} waits tell nothing.`,
    '',
    ...table(HEADS, trials.flatMap(rowsOf)),
  ]
}

const READING = [
  '- **Waits**: questions that were answered by a call; in brackets those about tickets that left before. **In the window**: of the true waits, ± half of the 95 % interval from 20 batches of days; **unrounded**: before the window was rounded outward to whole minutes.',
  '- **Who knows**: the same forecast by somebody who knows beforehand how long visits take on these days, how many stay away and how long agents take between two visits. **Width** is the mean width of the windows told, over that of theirs.',
  '- **Error**, minutes, mean, of the middle of the window: of the forecast, of who knows, and of the usual guess, (people ahead + 1) × mean time at the counter ÷ open counters. **Closed**: how much of the way from the usual guess to who knows the forecast goes.',
  '- **Days before**: whose history the office has. With none it has but the first guess of its catalogue and what the day itself has shown so far.',
]

const HEADS = [
  'day',
  'rule',
  'days before',
  'asked',
  'waits',
  'in the window',
  'unrounded',
  'who knows',
  'width',
  'error',
  'closed',
  'holds',
]

function rowsOf({ day, rule, daysBefore, days, accuracies }: ForecastTrial): readonly (readonly string[])[] {
  const head = [`${day}, ${days} days`, rule, daysBefore === null ? 'its own' : String(daysBefore)]
  const asked = [
    ['at the kiosk', accuracies.taken],
    ['while waiting', accuracies.waiting],
  ] as const
  return asked.map(([when, accuracy]) => [...head, when, ...(accuracy === null ? Array.from({ length: 8 }, () => '') : cells(accuracy))])
}

function cells(accuracy: Accuracy): readonly string[] {
  const { samples, left, held, heldUnrounded, heldKnowing, width, errors, closed } = accuracy
  return [
    `${samples} (${left})`,
    `${percent(held.value)} ± ${(50 * (held.high - held.low)).toFixed(1)}`,
    percent(heldUnrounded),
    percent(heldKnowing),
    width.toFixed(2),
    [errors.own, errors.knowing, errors.usual].map((error) => error.toFixed(1)).join(' / '),
    closed === null ? '' : percent(closed),
    verdict(accuracy),
  ]
}

function verdict({ samples, held, width, closed }: Accuracy): string {
  if (samples < FEWEST_SAMPLES) return 'too few'
  if (width > GOAL_WIDTH || (closed !== null && closed < GOAL_CLOSED) || held.value < GOAL_HELD.least) return '**no**'
  return held.value <= GOAL_HELD.most ? 'yes' : 'holds more'
}
