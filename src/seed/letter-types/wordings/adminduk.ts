import { facts, identity, type Wording, wording } from '../wording-parts'

import { CIVIL_OFFICE, CLOSING, INTRODUCTION_CLOSING, OPENING, OTHERS_PURPOSE, PURPOSE, SIGNER, SUBJECT, VILLAGE } from './sentences'

/** For the civil register: the village states and introduces, cards and certificates come from the Dinas Dukcapil. */
export const ADMINDUK_WORDINGS: Readonly<Record<string, Wording>> = {
  'keterangan-kelahiran': wording(
    `${SIGNER} pada hari {isian.waktu} telah lahir seorang anak:`,
    facts('anak', [
      'Nama: {isian.nama_anak}', 'Jenis kelamin: {isian.jk}', 'Tempat dilahirkan: {isian.tempat}', 'Kabupaten atau kota: {isian.tempat_kelahiran}', 'Jenis kelahiran: {isian.jenis_kelahiran}', 'Anak ke: {isian.anak_ke}', 'Berat: {isian.berat} kg', 'Panjang: {isian.panjang} cm',
      'Penolong kelahiran: {isian.penolong}', 'Nama ibu: {isian.ibu}', 'NIK ibu: {isian.ibu.nik}', 'Nama ayah: {isian.ayah}', 'NIK ayah: {isian.ayah.nik}',
    ]),
    'Kelahiran tersebut dilaporkan oleh:',
    identity('short'),
    facts('lapor', ['Hubungan pelapor: {isian.hubungan_pelapor}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}']),
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}. Surat ini bukan akta kelahiran; akta kelahiran diterbitkan oleh Dinas Kependudukan dan Pencatatan Sipil.',
    CLOSING,
  ),
  'keterangan-kematian': wording(
    OPENING,
    facts('almarhum', ['Nama: {isian.almarhum}', 'NIK: {isian.almarhum.nik}', 'Jenis kelamin: {isian.jk}', 'Tempat, tanggal lahir: {isian.almarhum.ttl}', 'Pekerjaan: {isian.almarhum.pekerjaan}', 'Alamat terakhir: {isian.almarhum.alamat}']),
    'telah meninggal dunia dengan keterangan sebagai berikut:',
    facts('kematian', ['Hari, tanggal, waktu: {isian.waktu}', 'Tempat meninggal: {isian.tempat}', 'Sebab: {isian.sebab}', 'Yang menerangkan: {isian.penentu}', 'Dimakamkan di: {isian.dimakamkan}']),
    'Kematian tersebut dilaporkan oleh:',
    identity('short'),
    facts('lapor', ['Hubungan pelapor: {isian.hubungan_pelapor}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}']),
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}.',
    CLOSING,
  ),
  'keterangan-lahir-mati': wording(
    `${SIGNER} pada hari {isian.waktu} telah lahir **dalam keadaan meninggal** seorang bayi:`,
    facts('bayi', [
      'Jenis kelamin: {isian.jk}', 'Tempat: {isian.tempat}', 'Lama dalam kandungan: {isian.kandungan} minggu', 'Penolong kelahiran: {isian.penolong}', 'Nama ibu: {isian.ibu}', 'NIK ibu: {isian.ibu.nik}', 'Nama ayah: {isian.ayah}', 'NIK ayah: {isian.ayah.nik}',
    ]),
    'Peristiwa tersebut dilaporkan oleh:',
    identity('short'),
    facts('lapor', ['Hubungan pelapor: {isian.hubungan_pelapor}']),
    OTHERS_PURPOSE,
    CLOSING,
  ),
  'pengantar-pindah': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan mengajukan permohonan pindah dengan keterangan sebagai berikut:`,
    facts('pindah', [
      'Alamat tujuan: {isian.alamat_tujuan}', 'Desa atau kelurahan: {isian.desa_tujuan}', 'Kecamatan: {isian.kecamatan_tujuan}', 'Kabupaten atau kota: {isian.kabupaten_tujuan}', 'Provinsi: {isian.provinsi_tujuan}', 'Pindah ke: {isian.klasifikasi}', 'Alasan pindah: {isian.alasan}', 'Yang pindah: {isian.jenis_kepindahan}', 'Tanggal pindah: {isian.tanggal}', 'Keperluan: {surat.keperluan}',
    ]),
    'Yang pindah sebanyak {isian.pengikut.jumlah} orang:',
    '{isian.pengikut}',
    `Surat pengantar ini bukan surat pindah. Surat Keterangan Pindah diterbitkan oleh ${CIVIL_OFFICE}.`,
    INTRODUCTION_CLOSING,
  ),
  'keterangan-datang': wording(
    `${SIGNER} pendatang sebanyak {isian.pendatang.jumlah} orang:`,
    '{isian.pendatang}',
    'benar datang dan tinggal untuk sementara di Desa {desa.nama} dengan keterangan sebagai berikut:',
    facts('datang', ['Alamat asal: {isian.asal}', 'Maksud kedatangan: {isian.tujuan}', 'Tanggal datang: {isian.datang}', 'Rencana pergi: {isian.rencana_pergi}']),
    'dan tinggal pada warga kami:',
    identity('short'),
    facts('warga', ['Hubungan: {isian.hubungan}']),
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}. Surat ini tidak menjadikan pendatang penduduk Desa {desa.nama}; yang menetap wajib mengurus kepindahannya.',
    CLOSING,
  ),
  'pengantar-ktp': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud mengurus Kartu Tanda Penduduk elektronik (KTP-el) di ${CIVIL_OFFICE} dengan keterangan:`,
    facts('ktp', ['Jenis permohonan: {isian.jenis}', 'Keterangan: {isian.keterangan}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini tidak menggantikan KTP-el.',
    INTRODUCTION_CLOSING,
  ),
  'pengantar-kk': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan bermaksud mengurus Kartu Keluarga (KK) di ${CIVIL_OFFICE} dengan keterangan:`,
    facts('kk', ['Alasan: {isian.alasan}', 'Nomor KK semula: {isian.no_kk_lama}', 'Yang berubah: {isian.perubahan}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini tidak menggantikan Kartu Keluarga.',
    INTRODUCTION_CLOSING,
  ),
  'pengantar-akta-lahir': wording(
    OPENING,
    facts('anak', ['Nama anak: {isian.anak}', 'Jenis kelamin: {isian.jk}', 'Tempat, tanggal lahir: {isian.ttl_anak}', 'Anak ke: {isian.anak_ke}', 'Nama ibu: {isian.ibu}', 'NIK ibu: {isian.ibu.nik}', 'Nama ayah: {isian.ayah}', 'NIK ayah: {isian.ayah.nik}']),
    `dimohonkan akta kelahirannya kepada ${CIVIL_OFFICE} oleh warga kami:`,
    identity('short'),
    facts('lapor', ['Hubungan dengan anak: {isian.hubungan_pelapor}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini bukan akta kelahiran.',
    INTRODUCTION_CLOSING,
  ),
  'biodata-penduduk': wording(
    OPENING,
    identity('full'),
    `tercatat dalam data kependudukan ${VILLAGE}, dengan keterangan tambahan sebagai berikut:`,
    facts('biodata', ['Pendidikan: {warga.pendidikan}', 'Nama ayah: {warga.namaAyah}', 'Nama ibu: {warga.namaIbu}']),
    PURPOSE,
    'Biodata resmi penduduk diterbitkan oleh Dinas Kependudukan dan Pencatatan Sipil.',
    CLOSING,
  ),
}
