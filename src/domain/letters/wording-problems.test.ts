import { describe, expect, it } from 'vitest'

import { inventedFacts } from '@tests/support/letter-facts'

import { renderWording } from './wording'
import { findWordingProblems, type WordingQuestion } from './wording-problems'

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const field = (key: string, form = '') => ({ type: 'inlineBlock', fields: { blockType: 'mergeField', field: key, form } })
const when = (subject: string, answers: string, mode = 'is') => ({ type: 'inlineBlock', fields: { blockType: 'condition', subject, mode, answers } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', format: '', indent: 0, children })
const list = (...items: unknown[][]) => ({ type: 'list', listType: 'number', children: items.map((children) => ({ type: 'listitem', children })) })
const wording = (...children: unknown[]) => ({ root: { type: 'root', children } })

const questions: WordingQuestion[] = [
  { key: 'status', label: 'Status Anda', type: 'select', required: true, options: ['Janda', 'Duda'] },
  { key: 'sejak', label: 'Sejak', type: 'date', required: false, options: [] },
]

const problems = (...children: unknown[]) => findWordingProblems(wording(...children), questions)

describe('what is wrong with a wording', () => {
  it('is told with the place and its first words', () => {
    expect(problems(paragraph(text('Yang bertanda tangan di bawah ini menerangkan dengan sebenarnya bahwa')), list([text('Satu')], [text('Ternak '), field('isian.ternak')]))).toEqual([
      { problem: { code: 'unknown-merge-field', field: 'isian.ternak' }, place: { part: 2, words: 'Ternak [isian.ternak]' } },
    ])
    const [long] = problems(paragraph(text('Yang bertanda tangan di bawah ini menerangkan dengan sebenarnya bahwa '), field('isian.x')))
    expect(long?.place).toEqual({ part: 1, words: 'Yang bertanda tangan di bawah ini menerangkan dengan …' })
  })

  it('counts only the paragraphs in which something stands', () => {
    expect(problems(paragraph(), paragraph(text('Satu.')), paragraph(), paragraph(field('isian.x')))[0]?.place?.part).toBe(2)
  })

  it('are braces typed by hand, closed or not', () => {
    for (const typed of ['Nama {warga.nama}.', 'Nama {warga.nama', 'Nama warga.nama}']) expect(problems(paragraph(text(typed)))).toMatchObject([{ problem: { code: 'typed-braces' } }])
  })

  it('is a condition that belongs to no words, asks nothing known, or waits for an answer that cannot be given', () => {
    expect(problems(paragraph(when('isian.status', 'Duda')), paragraph(text('Demikian.')))).toMatchObject([{ problem: { code: 'condition-alone' } }])
    expect(problems(paragraph(when('isian.lain', 'Duda'), text('Duda.')))).toMatchObject([{ problem: { code: 'condition-unknown', subject: 'isian.lain' } }])
    expect(problems(paragraph(when('isian.status', 'Bujang'), text('Bujang.')))).toMatchObject([{ problem: { code: 'condition-answer', answer: 'Bujang' } }])
    expect(problems(paragraph(when('isian.sejak', 'kemarin'), text('Kemarin.')))).toMatchObject([{ problem: { code: 'condition-unknown' } }])
  })

  it('is a letter of which some answers leave nothing', () => {
    expect(problems()).toEqual([{ problem: { code: 'empty' }, place: null }])
    expect(problems(paragraph(text('Sejak '), field('isian.sejak')), paragraph(when('isian.status', 'Duda'), text('Duda.')))).toEqual([{ problem: { code: 'may-be-empty' }, place: null }])
    expect(problems(paragraph(field('isian.status')))).toEqual([])
  })

  it('is a form of writing that nobody knows', () => {
    expect(problems(paragraph(field('warga.nama', 'mirror')))).toMatchObject([{ problem: { code: 'unknown-form', form: 'mirror' } }])
    expect(problems(paragraph(field('warga.nama', 'upper')))).toEqual([])
  })
})

describe('a paragraph on a condition', () => {
  const json = wording(
    paragraph(when('isian.status', 'Duda\nJanda'), text('Pernah menikah.')),
    paragraph(when('warga.jenisKelamin', 'Laki-laki'), text('Seorang pria.')),
    paragraph(when('isian.sejak', '', 'open'), text('Tanpa tanggal.')),
    paragraph(when('isian.sejak', '', 'answered'), text('Sejak '), field('isian.sejak', 'weekday'), text('.')),
    list([text('Selalu.')], [when('isian.status', 'Bujang'), text('Belum menikah.')]),
  )

  const said = (answers: { key: string; value: string }[]) => {
    const rendered = renderWording(json, inventedFacts({ answers: answers.map((answer) => ({ ...answer, label: answer.key, type: answer.key === 'sejak' ? 'date' : 'select' })) }))
    if (!rendered.ok) throw new Error(rendered.problem.code)
    return rendered.value.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : block.kind === 'list' ? block.items.map((runs) => runs.map((run) => run.text).join('')) : []))
  }

  it('is printed only then', () => {
    expect(said([{ key: 'status', value: 'Duda' }])).toEqual(['Pernah menikah.', 'Tanpa tanggal.', 'Selalu.'])
    expect(said([{ key: 'status', value: 'Bujang' }, { key: 'sejak', value: '2026-11-25' }])).toEqual(['Sejak Rabu, 25 November 2026.', 'Selalu.', 'Belum menikah.'])
  })

  it('leaves no letter at all when nothing remains', () => {
    expect(renderWording(wording(paragraph(when('isian.status', 'Duda'), text('Duda.'))), inventedFacts())).toEqual({ ok: false, problem: { code: 'empty' } })
  })
})
