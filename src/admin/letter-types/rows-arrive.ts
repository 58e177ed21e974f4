'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

const PATIENCE = 800

/**
 * Payload takes a change that was made in the quarter of a second before an answer of its server came for one that
 * the server knows: a question added just then would stay an empty frame. So whatever still waits is told again,
 * by a change that nobody sees.
 */
export const useRowsArrive = (): void => {
  const { dispatchFields } = useForm()
  const isWaiting = useFormFields(([fields]) => Object.values(fields).some(({ rows }) => rows?.some(({ isLoading }) => isLoading)))
  useEffect(() => {
    if (!isWaiting) return
    let told = 0
    const timer = setInterval(() => {
      told += 1
      dispatchFields({ type: 'UPDATE', path: 'wordingVersion', errorMessage: String(told) })
    }, PATIENCE)
    return () => clearInterval(timer)
  }, [isWaiting, dispatchFields])
}
