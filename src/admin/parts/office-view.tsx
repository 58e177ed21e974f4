import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, Payload } from 'payload'
import type { ReactNode } from 'react'

import { actorOf, type StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { OFFICE } from '@/messages/admin'
import { sentenceFor } from '@/messages/errors'

import { Notice } from './notice'

export type OfficeScreen = {
  payload: Payload
  actor: StaffActor
  /** The segments of the address behind `/admin`. */
  segments: string[]
  /** One value of the address's query; empty when it is not there. */
  asked: (name: string) => string
}

/** What a screen shows under the common head of the admin. */
export type ScreenContent = { title: string; body: ReactNode }

/**
 * A screen of our own inside the admin: its frame and menu, for signed-in staff only. A refusal of a use case is
 * shown as its sentence in the same frame.
 */
export const officeView =
  (render: (screen: OfficeScreen) => Promise<ScreenContent>) =>
  async (props: AdminViewServerProps): Promise<ReactNode> => {
    const { initPageResult, params, searchParams } = props
    const { req, permissions, locale, visibleEntities } = initPageResult
    const actor = actorOf(req)
    if (actor.kind !== 'staff') redirect('/admin/login')
    const { title, body } = await contentOf(() =>
      render({ payload: req.payload, actor, segments: segmentsOf(params), asked: (name) => textOf(searchParams?.[name]) }),
    )
    return (
      <DefaultTemplate
        i18n={req.i18n}
        locale={locale}
        params={params}
        payload={req.payload}
        permissions={permissions}
        req={req}
        searchParams={searchParams}
        user={props.user}
        visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
      >
        <SetStepNav nav={[{ label: title }]} />
        <main className="office">{body}</main>
      </DefaultTemplate>
    )
  }

const contentOf = async (run: () => Promise<ScreenContent>): Promise<ScreenContent> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { title: OFFICE.brand, body: <Notice kind="warning">{sentenceFor(error.code)}</Notice> }
  }
}

const segmentsOf = (params: AdminViewServerProps['params']): string[] => {
  const segments = params?.segments
  return Array.isArray(segments) ? segments : segments ? [segments] : []
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
