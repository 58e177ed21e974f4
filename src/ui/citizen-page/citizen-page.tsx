import type { ComponentType } from 'react'

import type { Missing, TooMany } from '@/platform/forms/citizen-page'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { NotFoundPage } from '../not-found/not-found'
import { TooManyPage } from '../too-many/too-many'

/** What a page of the citizen site gets to show: its own facts, or that there is nothing here, or that it was asked for too often. */
export type Answer<Props> = Props | Missing<SiteFrame> | TooMany<SiteFrame>

/** A page's component with the two other answers around it. */
export const citizenPage = <Props extends { frame: SiteFrame }>(Page: ComponentType<Props>) => {
  const CitizenPage = (answer: Answer<Props>) => {
    if ('isMissing' in answer) return <NotFoundPage frame={answer.frame} />
    if ('tooManyMinutes' in answer) return <TooManyPage minutes={answer.tooManyMinutes} frame={answer.frame} />
    return <Page {...answer} />
  }
  return CitizenPage
}
