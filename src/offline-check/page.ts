import { formatDate } from '@/domain/calendar/indonesian'
import { OFFLINE_PAGE, readProof } from '@/domain/letters/offline/letter-proof'
import { KEYS_OLD_AFTER_DAYS } from '@/domain/letters/offline/offline-verdict'
import { OFFLINE_CHECK as WORDS } from '@/messages/offline-check'

import { type Camera, hasCamera, openCamera } from './camera'
import { checkCode } from './check-code'
import { type KnownKeys, loadKnownKeys } from './known-keys'
import { readPhoto } from './read-photo'
import { showCheck, showSentence } from './show-check'

/** The script of the page `/cek/luring` (docs/decisions/0024). It sends nothing: what it reads stays on the phone. */
const start = (): void => {
  const result = part('hasil', HTMLElement)
  part('tanpa-skrip', HTMLElement).hidden = true
  part('alat', HTMLElement).hidden = false
  let known = loadKnownKeys()
  void prepare(known)

  let hasAskedAgain = false
  const check = async (text: string): Promise<void> => {
    const keys = await known
    const found = await checkCode(text, keys?.keys ?? [], today())
    if (found.kind === 'verdict' && found.verdict === 'key-unknown' && !hasAskedAgain) {
      // The network may be back since the page was opened, and with it the newer keys.
      hasAskedAgain = true
      known = loadKnownKeys()
      return check(text)
    }
    hasAskedAgain = false
    if (!keys) return showSentence(result, WORDS.noKeys)
    showCheck(result, found, isOld(keys) ? WORDS.old(dayOf(keys.fetchedAt)) : null)
  }

  checkAddress(check)
  checkTypedText(check)
  checkPhotos(check, result)
  checkByCamera(check, result)
}

/** A camera's own app opens the page with the code behind the `#`, also while it is open. */
const checkAddress = (check: (text: string) => Promise<void>): void => {
  const look = (): void => {
    const mark = location.hash.slice(1)
    // The skip link leads to a mark of the page itself.
    if (mark !== '' && document.getElementById(mark) === null) void check(location.href)
  }
  addEventListener('hashchange', look)
  look()
}

const checkTypedText = (check: (text: string) => Promise<void>): void =>
  part('salinan', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    void check(part('teks', HTMLTextAreaElement).value)
  })

const checkPhotos = (check: (text: string) => Promise<void>, result: HTMLElement): void => {
  const field = part('foto', HTMLInputElement)
  const look = async (file: File): Promise<void> => {
    try {
      const texts = await readPhoto(file, isProof)
      const [first] = texts
      if (first === undefined) return showSentence(result, WORDS.noCodeInPhoto)
      await check(texts.find(isProof) ?? first)
    } catch {
      showSentence(result, WORDS.photoUnreadable)
    }
  }
  field.addEventListener('change', () => {
    const [file] = field.files ?? []
    if (file) void look(file)
    // The same photograph can be chosen again.
    field.value = ''
  })
}

const checkByCamera = (check: (text: string) => Promise<void>, result: HTMLElement): void => {
  const [open, close, view, hint] = [part('kamera', HTMLButtonElement), part('tutup', HTMLButtonElement), part('bidik', HTMLElement), part('petunjuk', HTMLElement)]
  let camera: Camera | null = null
  const show = (isOpen: boolean): void => {
    view.hidden = close.hidden = !isOpen
    open.hidden = isOpen
  }
  const stop = (): void => {
    camera?.stop()
    camera = null
    show(false)
  }
  const take = (texts: string[]): void => {
    const text = texts.find(isProof)
    if (text === undefined) {
      hint.textContent = texts.some((other) => /\/cek\/[0-9A-Z]{12}$/u.test(other)) ? WORDS.leftCode : WORDS.otherCode
      return
    }
    stop()
    void check(text)
  }
  open.addEventListener('click', () => {
    if (!hasCamera()) return showSentence(result, WORDS.cameraMissing)
    result.replaceChildren()
    hint.textContent = WORDS.looking
    show(true)
    openCamera(part('lensa', HTMLVideoElement), take).then(
      (opened) => {
        // Closed again before the camera was there.
        if (view.hidden) opened.stop()
        else camera = opened
      },
      () => {
        stop()
        showSentence(result, WORDS.cameraRefused)
      },
    )
  })
  close.addEventListener('click', stop)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop()
  })
}

/** Keeps the page for the time without a network, and says how it stands. */
const prepare = async (known: Promise<KnownKeys | null>): Promise<void> => {
  const readiness = part('kesiapan', HTMLElement)
  const isKept = await keepPage()
  const keys = await known
  if (!keys) readiness.textContent = WORDS.noKeys
  else if (!isKept) readiness.textContent = WORDS.onlyOnline
  else readiness.textContent = isOld(keys) ? WORDS.old(dayOf(keys.fetchedAt)) : WORDS.ready(dayOf(keys.fetchedAt))
}

const keepPage = async (): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/cek/luring-sw.js', { scope: OFFLINE_PAGE })
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false
  }
}

const isProof = (text: string): boolean => {
  const read = readProof(text)
  return read.ok || read.problem.code !== 'not-a-proof'
}

const isOld = ({ fetchedAt }: KnownKeys): boolean => Date.now() - fetchedAt.getTime() > KEYS_OLD_AFTER_DAYS * 86_400_000

/** The phone's own day, as on its clock. */
const today = (): string => localDay(new Date())

const dayOf = (moment: Date): string => formatDate(localDay(moment))

const localDay = (moment: Date): string => `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`

const part = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}

start()
