import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'

import { DomainError } from '@/domain/errors'
import { CERTIFICATE as WORDS } from '@/messages/certificate'
import { sentenceFor } from '@/messages/errors'
import { signingSettings, trialFiles } from '@/platform/signing/settings'

import { certificateFinding } from './certificate-finding'
import { CommandRefusal, EXIT } from './failure'

const MOST_YEARS = 5

/** `desa cert create` and `desa cert show`: the certificate with which letters are sealed. Neither needs a database. */
export function addCertCommand(program: Command): void {
  const cert = program.command('cert').description('Sertifikat desa untuk menyegel surat (tidak tersertifikasi).')
  cert
    .command('create')
    .description('Membuat sertifikat percobaan (P-12 dengan kata sandi) di folder data.')
    .option('--village <nama>', 'nama desa di sertifikat', 'Aman Damai')
    .option('--years <n>', 'masa berlaku dalam tahun', '2')
    .option('--replace', 'mengganti sertifikat percobaan yang sudah ada')
    .action(async ({ village, years, replace }: { village: string; years: string; replace?: true }) => {
      const files = trialFiles(dataDir())
      if (process.env.DESA_SIGNING_P12 || process.env.DESA_SIGNING_CERT) throw new CommandRefusal(WORDS.configured)
      if (existsSync(files.p12) && !replace) throw new CommandRefusal(WORDS.exists(files.p12))
      const length = Number(years)
      if (!Number.isInteger(length) || length < 1 || length > MOST_YEARS) throw new CommandRefusal(WORDS.years)
      const { makeTrialCertificate } = await import('@/platform/signing/trial-certificate')
      const from = new Date()
      const until = new Date(from)
      until.setUTCFullYear(until.getUTCFullYear() + length)
      const passphrase = randomBytes(24).toString('base64url')
      const { p12, issuerPem } = await makeTrialCertificate({ name: WORDS.name(village), organization: WORDS.organization(village), passphrase, from, until })
      await mkdir(files.folder, { recursive: true, mode: 0o700 })
      await put(files.passphrase, `${passphrase}\n`)
      await put(files.issuer, issuerPem)
      await put(files.p12, p12)
      console.log(WORDS.made(files).join('\n'))
    })
  cert
    .command('show')
    .description('Menampilkan sertifikat yang dipakai menyegel surat, dan sampai kapan berlakunya.')
    .option('--json', 'hasil sebagai JSON: {"subject", "issuer", "serial", "from", "until", "fingerprint"}')
    .addHelpText('after', '\nKode keluar: 0 berlaku, 1 tidak ada, tidak berlaku, atau segera habis; 2 tidak dapat dibuka.')
    .action(async ({ json }: { json?: true }) => {
      process.env.DESA_DATA = dataDir()
      if (!signingSettings().certificate) {
        console.error(WORDS.none)
        process.exitCode = EXIT.negative
        return
      }
      const facts = await opened()
      const [finding] = await certificateFinding(new Date())
      if (json) console.log(JSON.stringify(facts))
      else console.log([...NAMES.map((name) => `${WORDS.shown[name]}: ${facts[name]}`), finding?.words ?? ''].join('\n'))
      process.exitCode = finding?.ok ? EXIT.done : EXIT.negative
    })
}

type Facts = Record<keyof typeof WORDS.shown, string>

const NAMES = ['subject', 'issuer', 'serial', 'from', 'until', 'fingerprint'] as const

const opened = async (): Promise<Facts> => {
  const { openCertificate } = await import('@/platform/signing/village-certificate')
  try {
    const { x509, from, until } = await openCertificate()
    return {
      subject: oneLine(x509.subject), issuer: oneLine(x509.issuer), serial: x509.serialNumber, from: from.toISOString(), until: until.toISOString(), fingerprint: x509.fingerprint256,
    }
  } catch (problem) {
    if (problem instanceof DomainError) throw new CommandRefusal(sentenceFor(problem.code, problem.details))
    throw problem
  }
}

const oneLine = (name: string): string => name.split('\n').join(', ')

const dataDir = (): string => path.resolve(process.env.DESA_DATA ?? '.data')

/** Written beside and renamed: a command that is killed leaves no half a file. */
const put = async (file: string, content: string | Buffer): Promise<void> => {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, content, { mode: 0o600 })
  await rename(unfinished, file)
}
