import { facts, identity, type Wording, wording } from './wording-parts'

const VILLAGE = 'Desa {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}'

const OPENING = 'Yang bertanda tangan di bawah ini, {penandatangan.jabatan} {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}, dengan ini menerangkan bahwa:'

const PURPOSE = 'Surat keterangan ini diberikan atas permintaan yang bersangkutan dan dipergunakan untuk {surat.keperluan}.'

const VALIDITY = 'Surat ini berlaku sampai dengan tanggal {surat.berlakuSampai}.'

const CLOSING = 'Demikian surat keterangan ini dibuat dengan sebenarnya agar dapat dipergunakan sebagaimana mestinya.'

const INTRODUCTION_CLOSING = 'Demikian surat pengantar ini dibuat dengan sebenarnya. Kepada pejabat yang berwenang kami mohon bantuan seperlunya, dan atas perhatiannya kami sampaikan terima kasih.'

/** The ten letters that a village can sign from the first day, by slug. The village changes them as it likes. */
export const WORDINGS: Readonly<Record<string, Wording>> = {
  'keterangan-domisili': wording(
    OPENING,
    identity('full'),
    `Orang yang namanya tersebut di atas benar bertempat tinggal di wilayah ${VILLAGE}.`,
    'Alamat tempat tinggalnya sekarang adalah {isian.alamat_domisili}.',
    'Yang bersangkutan bertempat tinggal di desa ini sejak {isian.sejak}.',
    PURPOSE,
    VALIDITY,
    CLOSING,
  ),
  'keterangan-tidak-mampu': wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama}. Menurut pengetahuan kami dan hasil pemeriksaan Kepala Dusun, yang bersangkutan dan keluarganya tergolong **keluarga tidak mampu**.',
    'Surat keterangan ini diperlukan bagi anak yang bersangkutan yang bernama {isian.nama_anak}.',
    PURPOSE,
    'Surat keterangan ini ditujukan kepada {isian.tujuan_instansi}.',
    'Apabila di kemudian hari ternyata keterangan ini tidak benar, surat keterangan ini dinyatakan tidak berlaku.',
    CLOSING,
  ),
  'keterangan-usaha': wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar memiliki dan menjalankan usaha di Desa {desa.nama} dengan keterangan sebagai berikut:',
    facts('usaha', ['Nama usaha: {isian.nama_usaha}', 'Jenis usaha: {isian.jenis_usaha}', 'Alamat usaha: {isian.alamat_usaha}', 'Berusaha sejak tahun: {isian.sejak}']),
    PURPOSE,
    'Surat keterangan ini menerangkan keadaan usaha pada saat surat dibuat dan bukan izin usaha.',
    CLOSING,
  ),
  'pengantar-skck': wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama} dan, sepanjang pengetahuan kami sampai dengan surat ini dibuat, berkelakuan baik di tengah masyarakat.',
    'Surat pengantar ini diberikan kepada yang bersangkutan untuk mengurus **Surat Keterangan Catatan Kepolisian (SKCK)** di kantor kepolisian, yang akan dipergunakan untuk {surat.keperluan}.',
    VALIDITY,
    INTRODUCTION_CLOSING,
  ),
  'keterangan-belum-menikah': wording(
    OPENING,
    identity('full'),
    'Menurut data kependudukan desa dan surat pernyataan yang bersangkutan, orang yang namanya tersebut di atas sampai dengan tanggal surat ini dibuat **belum pernah menikah**.',
    PURPOSE,
    'Segala akibat yang timbul dari pernyataan yang tidak benar menjadi tanggung jawab yang bersangkutan.',
    CLOSING,
  ),
  'keterangan-kelahiran': wording(
    'Yang bertanda tangan di bawah ini, {penandatangan.jabatan} {desa.nama}, Kecamatan {desa.kecamatan}, Kabupaten {desa.kabupaten}, Provinsi {desa.provinsi}, dengan ini menerangkan bahwa pada hari {isian.waktu} telah lahir seorang anak:',
    facts('anak', [
      'Nama: {isian.nama_anak}', 'Jenis kelamin: {isian.jk}', 'Tempat dilahirkan: {isian.tempat}', 'Anak ke: {isian.anak_ke}', 'Berat: {isian.berat} kg', 'Panjang: {isian.panjang} cm',
      'Penolong kelahiran: {isian.penolong}', 'Nama ibu: {isian.ibu}', 'Nama ayah: {isian.ayah}',
    ]),
    'Kelahiran tersebut dilaporkan oleh:',
    identity('short'),
    facts('lapor', ['Hubungan pelapor: {isian.hubungan_pelapor}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}']),
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}. Surat ini bukan akta kelahiran; akta kelahiran diterbitkan oleh Dinas Kependudukan dan Pencatatan Sipil.',
    CLOSING,
  ),
  'keterangan-kematian': wording(
    OPENING,
    facts('almarhum', ['Nama: {isian.almarhum}', 'Jenis kelamin: {isian.jk}', 'Tempat, tanggal lahir: {isian.ttl}', 'Alamat terakhir: {isian.alamat}']),
    'telah meninggal dunia dengan keterangan sebagai berikut:',
    facts('kematian', ['Hari, tanggal, waktu: {isian.waktu}', 'Tempat meninggal: {isian.tempat}', 'Sebab: {isian.sebab}', 'Yang menerangkan: {isian.penentu}', 'Dimakamkan di: {isian.dimakamkan}']),
    'Kematian tersebut dilaporkan oleh:',
    identity('short'),
    facts('lapor', ['Hubungan pelapor: {isian.hubungan_pelapor}', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}']),
    'Surat keterangan ini dipergunakan untuk {surat.keperluan}.',
    CLOSING,
  ),
  'pengantar-ktp': wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama} dan bermaksud mengurus Kartu Tanda Penduduk elektronik (KTP-el) di Dinas Kependudukan dan Pencatatan Sipil Kabupaten {desa.kabupaten} dengan keterangan:',
    facts('ktp', ['Jenis permohonan: {isian.jenis}', 'Keterangan: {isian.keterangan}', 'Keperluan: {surat.keperluan}']),
    'Surat pengantar ini tidak menggantikan KTP-el.',
    INTRODUCTION_CLOSING,
  ),
  'keterangan-penghasilan': wording(
    OPENING,
    identity('full'),
    'Menurut pernyataan yang bersangkutan, penghasilan rata-rata keluarganya setiap bulan adalah:',
    facts('penghasilan', ['Penghasilan sendiri: {isian.penghasilan}', 'Penghasilan suami/istri: {isian.penghasilan_pasangan}']),
    'Yang bersangkutan adalah orang tua dari:',
    facts('anak', ['Nama anak: {isian.anak}', 'Sekolah/perguruan tinggi: {isian.sekolah}', 'NIS/NIM: {isian.nis_nim}', 'Kelas/semester: {isian.kelas}']),
    PURPOSE,
    CLOSING,
  ),
  kehilangan: wording(
    OPENING,
    identity('full'),
    'Orang yang namanya tersebut di atas benar penduduk Desa {desa.nama} dan menyatakan telah kehilangan:',
    facts('hilang', ['Barang/dokumen: {isian.barang}', 'Rincian: {isian.rincian}', 'Waktu dan tempat: {isian.waktu_tempat}']),
    'Surat pengantar ini diberikan kepada yang bersangkutan untuk melapor ke kantor kepolisian, yang akan dipergunakan untuk {surat.keperluan}.',
    VALIDITY,
    INTRODUCTION_CLOSING,
  ),
}
