import {
  BLOOD_TYPE, CITIZENSHIP, type CodeList, DISABILITY, EDUCATION_CURRENT, EDUCATION_KK, FAMILY_ROLE, KTP_STATUS, LIFE_STATUS, MARITAL_STATUS, OCCUPATION, RELIGION, SEX,
} from '../code-lists'

/** The list of words for each cell that holds one of a few. */
export const CODED_CELLS = {
  sex: SEX, kk_level: FAMILY_ROLE, agama_id: RELIGION, pendidikan_kk_id: EDUCATION_KK, pendidikan_sedang_id: EDUCATION_CURRENT, pekerjaan_id: OCCUPATION, status_kawin: MARITAL_STATUS,
  warganegara_id: CITIZENSHIP, golongan_darah_id: BLOOD_TYPE, cacat_id: DISABILITY, status_rekam: KTP_STATUS, status_dasar: LIFE_STATUS,
} as const satisfies Readonly<Record<string, CodeList>>

export type CodedCell = keyof typeof CODED_CELLS
