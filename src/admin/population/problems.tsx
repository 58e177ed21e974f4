'use client'
import { createContext, useContext } from 'react'

/** What is wrong with a form, by field; the empty name is the act as a whole. */
export type Problems = ReadonlyMap<string, string>

export const ProblemsContext = createContext<Problems>(new Map())

export const useProblem = (name: string): string | undefined => useContext(ProblemsContext).get(name)
