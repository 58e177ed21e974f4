/** The sentences that many letters share. */

export const VILLAGE = 'Desa {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}'

export const SIGNER = 'Yang bertanda tangan di bawah ini, {penandatangan.jabatan} {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}, dengan ini menerangkan bahwa'

export const OPENING = `${SIGNER}:`

/** Over the statement of a person, which the village's head only takes note of. */
export const STATEMENT_OPENING = 'Yang bertanda tangan di bawah ini:'

export const SUBJECT = 'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama}'

export const PURPOSE = 'Surat keterangan ini diberikan atas permintaan yang bersangkutan dan dipergunakan untuk {surat.keperluan}.'

/** For a letter about somebody or something else than the person who asks. */
export const OTHERS_PURPOSE = 'Surat keterangan ini dipergunakan untuk {surat.keperluan}.'

export const ASKED_BY = 'Surat keterangan ini dibuat atas permintaan:'

export const VALIDITY = 'Surat ini berlaku sampai dengan tanggal {surat.berlakuSampai}.'

export const CLOSING = 'Demikian surat keterangan ini dibuat dengan sebenarnya agar dapat dipergunakan sebagaimana mestinya.'

export const INTRODUCTION_CLOSING = 'Demikian surat pengantar ini dibuat dengan sebenarnya. Kepada pejabat yang berwenang kami mohon bantuan seperlunya, dan atas perhatiannya kami sampaikan terima kasih.'

export const CIVIL_OFFICE = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten {desa.kabupaten}'
