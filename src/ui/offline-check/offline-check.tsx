import { OFFLINE_CHECK as WORDS } from '@/messages/offline-check'

import { Arrow } from '../arrow/arrow'
import { Field } from '../field/field'
import { FileField } from '../file-field/file-field'

/**
 * What the script of the page (src/offline-check) brings to life: it knows these parts by their ids. Until it runs, only the
 * sentence shows that says what to do without it.
 */
export const OfflineCheck = () => (
  <>
    <div id="tanpa-skrip" className="notice warn">
      <p>{WORDS.noScript}</p>
    </div>
    <div id="alat" hidden>
      <p id="kesiapan" className="muted" role="status">
        {WORDS.notReady}
      </p>
      <div id="hasil" role="status" tabIndex={-1} />
      <div id="bidik" hidden>
        <video id="lensa" className="lens" playsInline muted />
        <p id="petunjuk" role="status">
          {WORDS.looking}
        </p>
      </div>
      <button id="kamera" className="btn" type="button">
        {WORDS.camera}
        <Arrow />
      </button>
      <button id="tutup" className="btn plain" type="button" hidden>
        {WORDS.stopCamera}
      </button>
      <FileField name="foto" label={WORDS.photo} hint={WORDS.photoHint} accept="image/*" />
      <form id="salinan" method="get" action="/cek/luring">
        <Field name="teks" label={WORDS.text} hint={WORDS.textHint} rows={3} />
        <button className="btn plain" type="submit">
          {WORDS.check}
          <Arrow />
        </button>
      </form>
    </div>
  </>
)
