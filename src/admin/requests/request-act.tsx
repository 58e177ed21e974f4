'use client'
import type { ReactNode } from 'react'

import type { RequestAction, RequestStatus } from '@/domain/letters/request-workflow'
import { ACTION_WORDS } from '@/messages/admin'

import { ActForm } from '../parts/act-form'
import { conflictWords } from './conflict-words'

type Props = {
  id: string
  action: RequestAction
  /** The state on the screen: when it is no longer true the act is refused. */
  seen: RequestStatus
  button?: string
  effect?: string
  tone?: 'primary' | 'quiet' | 'danger'
  next?: string
  shortcut?: string
  residentId?: string
  /** Only of a signature: the mark of the letter on the screen. */
  shown?: string | null
  children?: ReactNode
}

/** One act on a request, in the words of the table of acts. */
export const RequestAct = ({ id, action, seen, button, residentId, shown, ...rest }: Props) => (
  <ActForm
    path={`permohonan/${id}/${action}`}
    body={{ seen, ...(residentId ? { residentId } : {}), ...(shown ? { shown } : {}) }}
    button={button ?? ACTION_WORDS[action].button}
    done={ACTION_WORDS[action].done}
    conflict={conflictWords}
    {...rest}
  />
)
