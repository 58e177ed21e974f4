import { facts, identity, type Wording, wording } from '../wording-parts'

import { CIVIL_OFFICE, CLOSING, INTRODUCTION_CLOSING, OPENING, PURPOSE, SUBJECT } from './sentences'

/** About marriage: the KUA, the Dinas Dukcapil and the courts decide. */
export const NIKAH_WORDINGS: Readonly<Record<string, Wording>> = {
  'pengantar-nikah': wording(
    OPENING,
    identity('short'),
    facts('status', ['Warga negara, agama: {warga.kewarganegaraan}, {warga.agama}', 'Pekerjaan: {warga.pekerjaan}', 'Status sebelum menikah: {isian.status}', 'Istri ke: {isian.istri_ke}', 'Pasangan terdahulu: {isian.pasangan_terdahulu}', 'Pasangan yang meninggal: {isian.almarhum}', 'Meninggal pada: {isian.meninggal_pada}', 'Meninggal di: {isian.meninggal_di}']),
    'adalah benar anak dari:',
    '{isian.orang_tua}',
    'dan bermaksud menikah dengan:',
    '{isian.calon}',
    facts('akad', ['Status calon: {isian.status_calon}', 'Rencana akad: {isian.rencana}, {isian.tempat_akad}', 'Wali nikah: {isian.wali}', 'Mas kawin: {isian.maskawin}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini ditujukan kepada {isian.kua}. Pemeriksaan syarat, wali dan halangan nikah menjadi kewenangan Kantor Urusan Agama.',
    INTRODUCTION_CLOSING,
  ),
  'pengantar-nikah-non-muslim': wording(
    OPENING,
    identity('full'),
    facts('status', ['Status sebelum menikah: {isian.status}']),
    'adalah benar anak dari:',
    '{isian.orang_tua}',
    'dan bermaksud menikah dengan:',
    '{isian.calon}',
    facts('nikah', [
      'Status calon: {isian.status_calon}', 'Pemuka agama: {isian.pemuka}', 'Rencana tanggal: {isian.rencana}', 'Rencana tempat: {isian.tempat}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}',
      'Keperluan: {surat.keperluan}',
    ]),
    `Perkawinan dicatat oleh ${CIVIL_OFFICE}, yang juga memeriksa syarat-syaratnya.`,
    CLOSING,
  ),
  'keterangan-wali-nikah': wording(
    OPENING,
    identity('full'),
    'adalah calon mempelai perempuan yang akan menikah dengan:',
    '{isian.calon_suami}',
    'Menurut keterangan keluarga dan dokumen yang ditunjukkan, wali nikahnya adalah:',
    facts('wali', ['Wali nikah: {isian.hubungan}', 'Nama wali: {isian.wali}', 'NIK: {isian.wali.nik}', 'Tempat, tanggal lahir: {isian.wali.ttl}', 'Pekerjaan: {isian.wali.pekerjaan}', 'Alamat wali: {isian.wali.alamat}', 'Sebab: {isian.sebab}']),
    'Surat keterangan ini ditujukan kepada {isian.kua}.',
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}. Penetapan wali nikah, termasuk wali hakim, menjadi kewenangan Kantor Urusan Agama.',
    CLOSING,
  ),
  'pergi-kawin': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud melangsungkan pernikahan di luar desa dengan keterangan sebagai berikut:`,
    facts('nikah', ['Tempat menikah: {isian.tujuan}', 'Rencana tanggal: {isian.tanggal}']),
    'dengan calon suami atau istri:',
    '{isian.calon}',
    PURPOSE,
    'Pemeriksaan syarat dan halangan nikah menjadi kewenangan pejabat yang mencatat pernikahan.',
    CLOSING,
  ),
  'permohonan-cerai': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud mengajukan perceraian ke pengadilan dengan keterangan sebagai berikut:`,
    facts('cerai', [
      'Suami atau istri: {isian.pasangan}', 'NIK: {isian.pasangan.nik}', 'Tempat, tanggal lahir: {isian.pasangan.ttl}', 'Pekerjaan: {isian.pasangan.pekerjaan}', 'Alamat sekarang: {isian.pasangan.alamat}', 'Tanggal nikah: {isian.tanggal_nikah}', 'Bukti perkawinan: {isian.bukti}', 'Pengadilan: {isian.pengadilan}', 'Keperluan: {surat.keperluan}',
    ]),
    'Surat ini semata-mata pengantar. Pemerintah Desa tidak menilai alasan kedua pihak; perkaranya diperiksa dan diputus oleh pengadilan.',
    INTRODUCTION_CLOSING,
  ),
  'duplikat-nikah': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud meminta duplikat buku nikah dengan keterangan sebagai berikut:`,
    facts('nikah', ['Suami atau istri: {isian.pasangan}', 'Tanggal nikah: {isian.tanggal}', 'Dicatat di: {isian.kua}', 'Nomor buku nikah: {isian.nomor}', 'Sebab: {isian.sebab}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini ditujukan kepada {isian.kua}, yang memutuskan penerbitan duplikat.',
    INTRODUCTION_CLOSING,
  ),
}
