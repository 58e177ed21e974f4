import type { FieldOf } from './family-rules'
import type { PopulationForm } from './population-form'

/** The field of an act's form in which somebody's place in the family, or birth day, was typed; empty where it has none. */
export const formFields = (typed: PopulationForm): FieldOf => {
  switch (typed.act) {
    case 'birth':
      return (id, about) => (id !== typed.form.id ? '' : about === 'role' ? 'role' : 'happenedOn')
    case 'arrival': {
      const { strangers, returning } = typed.form
      return (id, about) => {
        const key = strangers.find((stranger) => stranger.id === id)?.key
        if (key !== undefined) return `${about === 'role' ? 'role' : 'birthDate'}:${key}`
        return returning.some((person) => person.id === id) ? `role:${id}` : ''
      }
    }
    case 'split': {
      const { leaving, opened, rest } = typed.form
      return (id) => (leaving.includes(id) ? headOr(id, opened.head, 'newHead', 'newRole') : headOr(id, rest.head, 'head', 'role'))
    }
    case 'join': {
      const { moving, head } = typed.form
      return (id) => (moving.includes(id) ? `newRole:${id}` : head === null ? '' : headOr(id, head, 'head', 'role'))
    }
    case 'absence': {
      const { personId, head } = typed.form
      return (id) => (id === personId ? 'ownRole' : head === null ? '' : headOr(id, head, 'head', 'role'))
    }
    case 'data-change':
      // Whoever it is about: what was changed is what brought it about.
      return (_id, about) => (about === 'role' ? 'sex' : 'birthDate')
    case 'death':
    case 'departure':
    case 'head-change':
      return (id) => headOr(id, typed.form.head, 'head', 'role')
    case 'hamlet-move':
      return () => ''
  }
}

const headOr = (id: string, head: string | null, fieldOfHead: string, fieldOfRole: string): string => (id === head ? fieldOfHead : `${fieldOfRole}:${id}`)
