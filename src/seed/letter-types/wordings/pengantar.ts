import { facts, identity, type Wording, wording } from '../wording-parts'

import { CLOSING, INTRODUCTION_CLOSING, OPENING, SUBJECT, VALIDITY } from './sentences'

/** The village introduces a person to another office, which decides; and the letters of the office itself. */
export const PENGANTAR_WORDINGS: Readonly<Record<string, Wording>> = {
  'pengantar-skck': wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama} dan, sepanjang pengetahuan kami sampai dengan surat ini dibuat, berkelakuan baik di tengah masyarakat.',
    'Surat pengantar ini ditujukan kepada Kepala Kepolisian Sektor (Kapolsek) dan diberikan kepada yang bersangkutan untuk mengurus **Surat Keterangan Catatan Kepolisian (SKCK)**, yang akan dipergunakan untuk {surat.keperluan}.',
    VALIDITY,
    INTRODUCTION_CLOSING,
  ),
  kehilangan: wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama} dan menyatakan telah kehilangan:',
    facts('hilang', ['Barang/dokumen: {isian.barang}', 'Rincian: {isian.rincian}', 'Waktu dan tempat: {isian.waktu_tempat}']),
    'Surat pengantar ini ditujukan kepada Kepala Kepolisian Sektor (Kapolsek) dan diberikan kepada yang bersangkutan untuk melaporkan kehilangan tersebut, yang akan dipergunakan untuk {surat.keperluan}.',
    VALIDITY,
    INTRODUCTION_CLOSING,
  ),
  'pengantar-umum': wording(
    OPENING,
    identity('full'),
    `${SUBJECT}. Yang bersangkutan menyampaikan keterangan sebagai berikut:`,
    facts('isi', ['Keterangan: {isian.isi}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini ditujukan kepada {isian.ditujukan}.',
    INTRODUCTION_CLOSING,
  ),
  'izin-keramaian': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud mengadakan keramaian dengan keterangan sebagai berikut:`,
    facts('acara', [
      'Jenis acara: {isian.jenis_acara}', 'Hari, tanggal, waktu: {isian.waktu}', 'Tempat: {isian.tempat}', 'Hiburan: {isian.hiburan}', 'Perkiraan undangan: {isian.undangan} orang', 'Penanggung jawab: {isian.penanggung_jawab}', 'Alamat penanggung jawab: {isian.penanggung_jawab.alamat}',
      'Keperluan: {surat.keperluan}',
    ]),
    'Menurut surat persetujuan yang ditunjukkan dan pemeriksaan Kepala Dusun, tetangga di sekitar tempat acara tidak berkeberatan. Penyelenggara bertanggung jawab atas keamanan, ketertiban dan kebersihan selama acara.',
    'Surat pengantar ini ditujukan kepada Kepala Kepolisian Sektor (Kapolsek) melalui Camat {desa.kecamatan}, dan bukan izin keramaian. Izin diputuskan oleh kepolisian.',
    INTRODUCTION_CLOSING,
  ),
  'izin-penelitian': wording(
    OPENING,
    facts('kegiatan', ['Kampus atau lembaga: {isian.kepada}', 'Surat permohonan: {isian.dasar}', 'Judul atau kegiatan: {isian.maksud}', 'Tanggal mulai: {isian.mulai}', 'Tanggal selesai: {isian.selesai}']),
    'diterima untuk melaksanakan kegiatan tersebut di Desa {desa.nama} dengan peserta sebanyak {isian.peserta.jumlah} orang:',
    '{isian.peserta}',
    'Peserta wajib melapor sebelum mulai dan sesudah selesai, mematuhi peraturan dan adat setempat, menjaga kerahasiaan data pribadi warga, dan menyerahkan hasil kegiatannya kepada Pemerintah Desa.',
    'Surat keterangan ini dipergunakan untuk {isian.keperluan}.',
    CLOSING,
  ),
  undangan: wording(
    'Dengan hormat, Pemerintah Desa {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, mengundang Bapak/Ibu/Saudara untuk hadir pada:',
    facts('acara', ['Hari, tanggal, waktu: {isian.hari}', 'Tempat: {isian.tempat}', 'Acara: {isian.acara}', 'Catatan: {isian.catatan}']),
    'Demikian surat undangan ini disampaikan. Atas perhatian dan kehadiran Bapak/Ibu/Saudara kami ucapkan terima kasih.',
  ),
  'surat-tugas': wording(
    'Dasar penugasan: {isian.dasar}.',
    '{penandatangan.jabatan} {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}, memerintahkan kepada:',
    '{isian.pelaksana}',
    'untuk melaksanakan tugas dengan keterangan sebagai berikut:',
    facts('tugas', ['Maksud: {isian.maksud}', 'Tempat tujuan: {isian.tujuan}', 'Tanggal berangkat: {isian.berangkat}', 'Tanggal kembali: {isian.kembali}', 'Alat angkut: {isian.angkutan}', 'Tingkat biaya: {isian.biaya}']),
    'Yang ditugaskan melaporkan hasilnya secara tertulis setelah kembali.',
    'Demikian surat perintah tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.',
  ),
  'surat-dinas': wording('Dengan hormat,', '{isian.isi}', 'Demikian surat ini disampaikan. Atas perhatian dan kerja sama Bapak/Ibu/Saudara kami ucapkan terima kasih.'),
  'nota-dinas': wording('{isian.isi}', 'Demikian nota ini disampaikan untuk dilaksanakan sebagaimana mestinya.'),
}
