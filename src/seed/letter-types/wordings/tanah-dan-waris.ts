import { facts, identity, signatures, type Wording, wording } from '../wording-parts'

import { CLOSING, OPENING, PURPOSE, STATEMENT_OPENING, SUBJECT } from './sentences'

/** About land and inheritance: people state, witnesses sign with them. */
export const LAND_WORDINGS: Readonly<Record<string, Wording>> = {
  'keterangan-ahli-waris': wording(
    'Yang bertanda tangan di bawah ini, kami para ahli waris dari:',
    facts('pewaris', ['Nama pewaris: {isian.pewaris}', 'NIK: {isian.pewaris.nik}', 'Tempat, tanggal lahir: {isian.pewaris.ttl}', 'Alamat terakhir: {isian.pewaris.alamat}', 'Tanggal meninggal: {isian.tgl_meninggal}', 'Nomor surat kematian: {isian.nomor_akta}']),
    'menyatakan dengan sebenarnya bahwa pewaris telah meninggal dunia dan meninggalkan ahli waris sebanyak {isian.ahli_waris.jumlah} orang:',
    '{isian.ahli_waris}',
    'Tidak ada ahli waris lain selain yang tersebut di atas. Apabila pernyataan ini ternyata tidak benar, kami bertanggung jawab sepenuhnya menurut hukum dan membebaskan Pemerintah Desa dari segala tuntutan.',
    'Surat ini diminta oleh:',
    identity('short'),
    facts('untuk', ['Untuk mengurus: {isian.objek}', 'Keperluan: {surat.keperluan}']),
    'Demikian surat keterangan ini kami buat dengan sebenarnya di hadapan saksi agar dapat dipergunakan sebagaimana mestinya.',
    signatures(
      ['Ahli waris: {isian.ahli_waris} (meterai)', 'Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}', 'Mengetahui, Camat {desa.kecamatan}:'],
      { acknowledged: true },
    ),
  ),
  'keterangan-tanah': wording(
    OPENING,
    identity('full'),
    `${SUBJECT} dan menurut pemeriksaan kami bersama Kepala Dusun menguasai sebidang tanah sebagai berikut:`,
    facts('tanah', ['Letak: {isian.letak}', 'Luas: {isian.luas} m²', 'Asal perolehan: {isian.asal}', 'Bukti yang dimiliki: {isian.bukti}', 'Dipergunakan untuk: {isian.penggunaan}']),
    'dengan batas-batas:',
    '{isian.batas}',
    'Sepanjang pengetahuan kami sampai dengan tanggal surat ini dibuat, tanah tersebut tidak dalam sengketa. Surat keterangan ini bukan bukti hak milik; hak atas tanah dibuktikan dengan sertifikat.',
    PURPOSE,
    CLOSING,
    signatures(['Saksi batas pertama: {isian.saksi_1}', 'Saksi batas kedua: {isian.saksi_2}', 'Kepala {warga.dusun}:'], { acknowledged: false }),
  ),
  sporadik: wording(
    STATEMENT_OPENING,
    identity('full'),
    'dengan ini menyatakan bahwa saya dengan iktikad baik menguasai secara fisik sebidang tanah sebagai berikut:',
    facts('tanah', [
      'Letak: {isian.letak}', 'NIB: {isian.nib}', 'Luas: {isian.luas} m²', 'Status tanah: {isian.status}', 'Dipergunakan untuk: {isian.penggunaan}', 'Diperoleh dari: {isian.pemilik_lama}', 'Sejak tahun: {isian.sejak}',
      'Dengan jalan: {isian.jalan}', 'Keperluan surat: {surat.keperluan}',
    ]),
    'dengan batas-batas:',
    '{isian.batas}',
    'Tanah tersebut saya kuasai terus-menerus, tidak menjadi jaminan utang dan tidak dalam sengketa. Apabila pernyataan ini ternyata tidak benar, saya bersedia dituntut menurut hukum.',
    'Demikian surat pernyataan ini saya buat dengan sebenarnya dan penuh tanggung jawab, di hadapan dua saksi.',
    signatures(['Saksi pertama: {isian.saksi_1}', 'Saksi kedua: {isian.saksi_2}', 'Yang membuat pernyataan: {warga.nama} (meterai)'], { acknowledged: true }),
  ),
}
