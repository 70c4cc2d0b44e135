import type { NamedMetric } from '../report/metric.ts'

export interface FigureContext {
  /** Fewer and shorter rounds. */
  readonly quick: boolean
  /** A new empty folder on a real disk, removed after the run. */
  freshFolder(): string
}

export interface Figure {
  /** The metrics it brings. */
  readonly names: readonly string[]
  measure(context: FigureContext): Promise<readonly NamedMetric[]>
}
