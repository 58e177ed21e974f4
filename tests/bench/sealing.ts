import { renderWording } from '@/domain/letters/wording'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { sealPdf } from '@/platform/signing/seal-pdf'
import { validCertificate } from '@/platform/signing/village-certificate'
import { WORDINGS } from '@/seed/letter-types/wordings'
import { setVariables, trialCertificate } from '@tests/support/certificates'
import { type Figure, median } from '@tests/support/figure'
import { inventedFacts } from '@tests/support/letter-facts'

export const name = 'sealing'

const ROUNDS = 9
const LETTERS = 20

/** What the village's seal adds to a letter: milliseconds from the finished PDF to the sealed one, beside making that PDF. */
export async function run(): Promise<Figure[]> {
  setVariables((await trialCertificate()).variables)
  const at = new Date('2026-11-24T03:00:00Z')
  const facts = inventedFacts({ way: 'sealed' })
  const blocks = renderWording(WORDINGS['keterangan-domisili'], facts)
  if (!blocks.ok) throw new Error(blocks.problem.code)
  const letter = { ...facts, blocks: blocks.value }
  const pdf = await renderLetterPdf(letter)
  const seal = async (): Promise<Buffer> => sealPdf(pdf, await validCertificate(at), { reason: 'Segel', location: 'Aman Damai', at })
  await seal()
  const [ours, reference]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await millisecondsEach(seal))
    reference.push(await millisecondsEach(() => renderLetterPdf(letter)))
  }
  return [{ name: 'sealing: ms that a seal adds to a letter (beside: ms to make it)', unit: 'ms', samples: { ours, reference }, ratio: Number(median(ours).toFixed(1)), goal: '<= 120' }]
}

const millisecondsEach = async (make: () => Promise<Buffer>): Promise<number> => {
  const start = performance.now()
  for (let count = 0; count < LETTERS; count += 1) await make()
  return (performance.now() - start) / LETTERS
}
