import type { ComponentChildren, JSX } from 'preact'

export interface ButtonProps {
  readonly children: ComponentChildren
  /** A second line: the other language, or a key. */
  readonly second?: ComponentChildren
  readonly kind?: 'plain' | 'primary' | 'quiet'
  /** A choice that is on or off; `undefined` for a plain act. */
  readonly chosen?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly type?: 'button' | 'submit'
  readonly class?: string
  readonly onPress?: (() => void) | undefined
}

/** An act, named by a verb. */
export function Button(props: ButtonProps): JSX.Element {
  const { children, second, kind = 'plain', chosen, disabled = false, type = 'button', onPress } = props
  const classes = ['button', kind, chosen === true ? 'chosen' : '', props.class ?? ''].filter(Boolean).join(' ')
  return (
    <button type={type} class={classes} disabled={disabled} aria-pressed={chosen} onClick={onPress}>
      <span>{children}</span>
      {second === undefined ? null : <span class="button-second">{second}</span>}
    </button>
  )
}
