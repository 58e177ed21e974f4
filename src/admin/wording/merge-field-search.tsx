'use client'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

import { WORDING_MESSAGES } from '@/messages/wording'

import { type MergeFieldChoice, groupsOf, matchingChoices } from './merge-field-choices'

type Props = { choices: readonly MergeFieldChoice[]; choose: (key: string) => void; close: () => void; leave: () => void; style: CSSProperties }

/** A search box with what it finds below: arrows move, Enter takes, Escape leaves, so that a writer's hands stay on the keys. */
export const MergeFieldSearch = ({ choices, choose, close, leave, style }: Props) => {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const groups = groupsOf(matchingChoices(choices, search))
  const found = groups.flatMap(([, members]) => members)
  const marked = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) leave()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [leave])
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  // Opened in the last line of a small screen it would stand below it.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const onKey = (event: KeyboardEvent): void => {
    // Enter in a field of the form would save it.
    if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Tab'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    if (event.key === 'Enter' && marked) choose(marked.key)
    if (event.key === 'Escape' || event.key === 'Tab') close()
  }

  return (
    <div ref={box} className="field-search" style={style}>
      <input
        type="search"
        role="combobox"
        aria-label={WORDING_MESSAGES.chooseMergeField}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={marked ? `${id}-${marked.key}` : undefined}
        autoComplete="off"
        autoFocus
        placeholder={WORDING_MESSAGES.searchHint}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={WORDING_MESSAGES.chooseMergeField} className="field-search__list">
        {groups.map(([group, members]) => (
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden="true">{group}</p>
            {members.map(({ key, label, example }) => (
              <button key={key} id={`${id}-${key}`} type="button" role="option" tabIndex={-1} aria-selected={key === marked?.key} onClick={() => choose(key)}>
                <span>{label}</span> <small>{example}</small>
              </button>
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">{WORDING_MESSAGES.nothingFound}</p> : null}
    </div>
  )
}
