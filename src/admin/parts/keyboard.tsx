'use client'
import { useEffect } from 'react'

/**
 * Keys for people who work through a list: `j` and `k` move between the links marked `data-row`, Enter opens the
 * one in focus (as links do), and a letter presses the button that names it in `data-shortcut`. Silent while typing.
 */
export const Keyboard = () => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'j' || event.key === 'k') return moveFocus(event.key === 'j' ? 1 : -1)
      const button = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)
      if (button instanceof HTMLElement) button.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const moveFocus = (by: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const now = rows.findIndex((row) => row === document.activeElement)
  const next = rows[now === -1 ? 0 : now + by]
  next?.focus()
}
