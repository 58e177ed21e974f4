'use client'
import type { ReactNode } from 'react'

import type { ComplaintAction, ComplaintStatus } from '@/domain/complaints/workflow'
import { COMPLAINT_ACT_WORDS, COMPLAINT_SCREEN } from '@/messages/complaint-screen'

import { ActForm } from '../parts/act-form'

type Props = {
  id: string
  action: ComplaintAction
  seen: ComplaintStatus
  tone?: 'primary' | 'quiet' | 'danger'
  shortcut?: string
  children?: ReactNode
}

/** One act on a complaint, in the words of the table of acts. */
export const ComplaintAct = ({ id, action, seen, ...rest }: Props) => (
  <ActForm
    path={`pengaduan/${id}/${action}`}
    body={{ seen }}
    button={COMPLAINT_ACT_WORDS[action].button}
    effect={COMPLAINT_ACT_WORDS[action].effect}
    done={COMPLAINT_ACT_WORDS[action].done}
    conflict={{ title: COMPLAINT_SCREEN.conflictTitle, sentence: () => COMPLAINT_SCREEN.conflict }}
    {...rest}
  />
)
