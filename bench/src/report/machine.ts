import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on, in general terms. */
export interface Machine {
  readonly platform: string
  readonly node: string
  readonly cores: number
  readonly memoryGb: number
  /** Of the last minute before the run; above half the cores other work disturbs the figures. */
  readonly loadBefore: number
}

export function thisMachine(): Machine {
  return {
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    loadBefore: loadavg()[0] ?? 0,
  }
}

function isBusy({ loadBefore, cores }: Machine): boolean {
  return loadBefore > cores / 2
}

export function describeMachine(machine: Machine): string {
  const { platform, node, cores, memoryGb, loadBefore } = machine
  const busy = isBusy(machine) ? '; the machine was busy with other work, so read the ratios only' : ''
  return `${platform}, Node ${node}, ${cores} cores, ${memoryGb} GB, load ${loadBefore.toFixed(2)} before the run${busy}`
}
