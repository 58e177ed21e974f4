import type { Signer, SigningForm } from './letter-facts'

/** Who stands for the head while the office is vacant or the head is away; a Pj. is appointed by the regent. */
const ACTING: Partial<Record<SigningForm, string>> = { plt: 'Plt.', plh: 'Plh.', pj: 'Pj.' }

/**
 * In what capacity somebody signs, ready to be followed by the village's name: `Kepala Desa`, `Plt. Kepala Desa`,
 * `Sekretaris Desa atas nama Kepala Desa`.
 */
export const capacityOf = ({ form, position }: Pick<Signer, 'form' | 'position'>): string => {
  if (form === 'kades') return 'Kepala Desa'
  const acting = ACTING[form]
  return acting ? `${acting} Kepala Desa` : `${position} atas nama Kepala Desa`
}

/**
 * The lines above a signature, in the official forms: the head in own right, `a.n.` with the office below it, `u.b.`
 * with one more office, and Plt./Plh./Pj. before the head's office.
 */
export const signatureLines = (signer: Signer, villageName: string): string[] => {
  const head = `KEPALA DESA ${villageName.toUpperCase()}`
  const own = signer.position.toUpperCase()
  switch (signer.form) {
    case 'kades':
      return [`${head},`]
    case 'an':
      return [`a.n. ${head}`, `${own},`]
    case 'ub':
      return [`a.n. ${head}`, (signer.through ?? 'Sekretaris Desa').toUpperCase(), `u.b. ${own},`]
    case 'plt':
    case 'plh':
    case 'pj':
      return [`${ACTING[signer.form]} ${head},`]
  }
}
