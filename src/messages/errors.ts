import type { ErrorCode } from '@/domain/errors'

import { signingSentence } from './bsre'
import { findingWords } from './eligibility'
import { peopleMissingSentence } from './other-people'

/** What a person reads when an act is refused: what happened, and what to do now. One sentence pair per code. */
export const ERROR_SENTENCES = {
  'not-allowed': 'Peran Anda tidak boleh melakukan ini. Minta petugas yang berwenang melakukannya.',
  'not-found': 'Data ini tidak ada, atau bukan untuk Anda. Kembali ke daftar, lalu pilih lagi.',
  'reason-required': 'Alasannya belum dipilih, belum ditulis, atau terlalu pendek. Isi alasan, paling sedikit 5 huruf, lalu kirim lagi.',
  'words-required': 'Penjelasannya belum ditulis. Tulis dahulu, lalu kirim lagi.',
  'identity-not-checked': 'Identitas pengambil belum diperiksa. Lihat KTP atau KK aslinya, lalu beri tanda centang.',
  'dispositions-open': 'Masih ada disposisi yang belum dikerjakan. Tunggu hasilnya, atau minta Kepala Desa menutup surat ini.',
  'recipient-missing': 'Penerima disposisi belum dipilih, atau akunnya tidak aktif lagi. Pilih penerimanya, lalu kirim lagi.',
  'due-day-past': 'Tanggal paling lambat belum diisi atau sudah lewat. Pilih hari ini atau sesudahnya.',
  'too-many-sheets': 'Surat ini sudah punya 20 lembar pindaian. Gabungkan lembar lainnya menjadi satu PDF di surat yang baru.',
  'receiver-missing': 'Nama orang yang diberi kuasa belum ditulis. Tulis namanya seperti di KTP, lalu catat lagi.',
  'invalid-input': 'Ada isian yang belum benar. Periksa isian yang ditandai, lalu kirim lagi.',
  'changed-meanwhile': 'Petugas lain sudah mengubah data ini lebih dahulu. Lihat keadaan terbarunya sebelum melanjutkan.',
  'transition-not-allowed': 'Langkah ini tidak dapat dilakukan pada keadaan sekarang. Muat ulang untuk melihat keadaan terbarunya.',
  'resident-not-matched': 'Pemohon belum dicocokkan dengan data penduduk. Pilih dahulu warga yang dimaksud.',
  'kadus-confirms': 'Dusun ini punya Kepala Dusun dengan akun sendiri. Tunggu keterangannya, atau minta pengelola mematikan akunnya bila ia tidak lagi menjabat.',
  'letter-contradicts-register': 'Surat ini bertentangan dengan data penduduk, jadi tidak dapat dibuat. Periksa orangnya, atau perbaiki dahulu datanya bila data itu yang salah.',
  'letter-changed-since-seen': 'Isi surat ini berubah sejak Anda membukanya, jadi belum ditandatangani. Muat ulang halaman, baca suratnya sekali lagi, lalu tandatangani.',
  'replacement-under-way': 'Surat ini sedang diganti petugas lain. Muat ulang, lalu buka permohonan penggantinya.',
  'answer-not-accepted': 'Ada isian surat yang kosong atau bentuknya salah. Periksa isiannya, lalu kirim lagi.',
  'register-doubt': 'Ada data penduduk yang meragukan untuk surat ini. Baca peringatannya, lalu tulis alasan Anda sebelum meneruskan.',
  'number-not-later': 'Nomor itu sudah terpakai. Isi nomor terakhir di buku lama yang lebih besar dari nomor terakhir di portal.',
  'password-missing': 'Isi kata sandi akun Anda. Kata sandi diminta bila lebih dari satu surat ditandatangani sekaligus; belum ada surat yang ditandatangani.',
  'password-wrong': 'Kata sandi tidak cocok, jadi belum ada surat yang ditandatangani. Ketik lagi kata sandi akun Anda.',
  'account-locked': 'Akun terkunci 15 menit karena kata sandi salah berulang kali. Belum ada surat yang ditandatangani. Coba lagi nanti, atau minta administrator membukanya.',
  'sign-not-printable': 'Ada tanda yang tidak dapat dicetak pada surat. Minta pemohon menuliskannya dengan huruf biasa, atau perbaiki data penduduknya.',
  'signing-not-set-up': 'Cara menandatangani surat ini belum disiapkan desa. Minta pengelola menyiapkannya menurut panduan Tanda tangan, atau pilih cara lain di jenis suratnya.',
  'certificate-unreadable': 'Sertifikat desa tidak dapat dibuka, jadi surat belum ditandatangani. Minta pengelola memeriksa berkas sertifikat dan kata sandinya dengan “npx desa cert show”.',
  'certificate-not-valid': 'Sertifikat desa tidak berlaku hari ini, jadi surat belum ditandatangani. Minta pengelola memasang sertifikat yang berlaku.',
  'signing-under-way': 'Surat ini sudah dikirim ke BSrE dan jawabannya belum jelas, jadi tidak dikirim lagi. Buka suratnya, lalu tekan Periksa lagi.',
  'letter-never-signed': 'Surat dengan nomor ini tidak jadi ditandatangani, jadi tidak ada berkasnya. Nomornya tetap tercatat di buku sebagai dibatalkan.',
  'signing-still-waits': 'BSrE belum menjawab. Tunggu satu dua menit, lalu tekan Periksa lagi.',
  'signing-cannot-tell': 'Layanan BSrE tidak dapat memberi tahu apakah surat ini sudah ditandatangani. Tekan Batalkan: nomornya dicatat batal, lalu surat ditandatangani lagi dengan nomor baru.',
  'bsre-identity-missing': 'NIK pejabat penanda tangan untuk BSrE belum diisi. Isi di Pengaturan, Perangkat desa, lalu tandatangani lagi.',
  'bsre-user-not-ready': 'Sertifikat BSrE pejabat ini belum dapat dipakai, jadi surat belum ditandatangani.',
  'bsre-passphrase-missing': 'Isi kata sandi BSrE (passphrase). Surat yang memakai BSrE belum ada yang ditandatangani.',
  'bsre-passphrase-wrong': 'BSrE menolak kata sandi (passphrase) itu, jadi surat belum ditandatangani. Ketik lagi dengan teliti: salah berulang kali dapat membuat sertifikat terkunci.',
  'bsre-not-authorised': 'Layanan BSrE menolak portal ini. Minta pengelola memeriksa BSRE_USERNAME dan BSRE_PASSWORD dengan Diskominfo; surat belum ditandatangani.',
  'bsre-refused': 'BSrE menolak menandatangani surat ini. Coba lagi nanti, atau hubungi Diskominfo dengan waktu kejadiannya.',
  'bsre-unreachable': 'Layanan BSrE tidak dapat dihubungi, jadi surat belum ditandatangani. Coba lagi nanti.',
  'bsre-answer-unclear': 'BSrE tidak menjawab dengan jelas. Surat ini mungkin sudah ditandatangani di sana, jadi tidak dikirim lagi. Buka suratnya, lalu tekan Periksa lagi.',
  'bsre-not-tried': 'Belum dikirim ke BSrE, karena surat sebelumnya tidak berhasil. Tandatangani lagi setelah sebabnya jelas.',
  'requirement-missing': 'Foto persyaratan yang wajib belum lengkap. Tambahkan fotonya, lalu kirim lagi.',
  'complaint-closed': 'Laporan ini sudah lama ditutup dan tidak dapat dibuka lagi. Buat laporan baru bila masalahnya masih ada.',
  'letter-type-not-ready': 'Surat jenis ini belum siap dilayani. Hubungi kantor desa untuk mengurusnya.',
  'letter-type-refused': 'Jenis surat ini tidak dapat disimpan. Periksa isinya, lalu coba lagi.',
  'type-file-refused': 'Berkas ini bukan jenis surat yang dapat dibaca, jadi tidak ada yang disimpan. Minta berkas lain dari desa asalnya.',
  'no-other-person': 'Orang lain di surat ini sudah berubah. Muat ulang permohonannya, lalu cocokkan lagi.',
  'other-people-missing': 'Ada orang lain di surat ini yang belum dicocokkan atau datanya kurang. Lihat kotak "Orang lain di surat ini", lalu teruskan lagi.',
  'look-expired': 'Contoh memakai data warga ini sudah lewat 30 menit. Pilih warganya lagi.',
  'signer-missing': 'Belum ada pejabat penanda tangan yang berlaku hari ini. Isi data pejabat di Pengaturan.',
  'letter-key-ended': 'Kunci tanda surat desa ini sudah berakhir atau dicabut, jadi surat belum dapat ditandatangani. Belum ada yang berubah. Minta pengelola portal memasang kunci baru (perintah "desa keys rotate") dan menyalakan ulang portal.',
  'mandate-missing': 'Hari ini Anda tidak berwenang menandatangani surat ini. Minta pejabat yang berwenang menandatanganinya.',
  'numbers-given': 'Sudah ada nomor yang diberikan pada tahun itu, jadi urutannya tidak dapat diubah: nomor yang sama akan terpakai dua kali. Pilih tahun depan.',
  'pattern-not-apart': 'Pola nomor surat belum membedakan urutannya. Buka Profil desa, tambahkan [singkatan] (urutan per jenis surat) atau [kode] (urutan per kode) yang berdiri sendiri di pola, lalu pilih lagi.',
  'day-closed-ahead': 'Buku nomor surat untuk hari ini sudah ditutup. Jam server tidak benar sekarang, atau pernah maju. Belum ada yang berubah dan surat tetap menunggu. Minta pengelola portal memeriksa jam server, lalu coba lagi; bila jamnya sudah benar, surat dapat ditandatangani mulai besok.',
  'number-given-before': 'Nomor berikutnya sudah dipakai surat lain. Belum ada yang berubah. Ubah "Pola nomor surat" di Profil desa, lalu coba lagi.',
  'day-in-signature': 'Surat yang disegel atau ditandatangani BSrE memuat waktunya sendiri, jadi tanggalnya tidak dapat sebelum hari ini. Kosongkan tanggalnya.',
  'day-not-earlier': 'Tanggal surat harus sebelum hari ini. Kosongkan bila surat bertanggal hari ini.',
  'day-of-other-year': 'Tanggal surat harus di tahun ini, karena nomornya dari urutan tahun ini.',
  'day-in-closed-month': 'Bulan itu sudah ditutup, jadi bukunya tidak boleh bertambah lagi. Pilih tanggal sesudahnya.',
  'submission-key-reused': 'Formulir ini sudah pernah dikirim dengan isi yang lain. Buka formulir baru untuk mengirim lagi.',
  'too-many-requests': 'Terlalu banyak percobaan dari tempat Anda. Tunggu beberapa menit, lalu coba lagi.',
  'nik-already-registered': 'NIK ini sudah dipakai warga lain di data penduduk. Periksa kembali angkanya.',
  'month-not-over': 'Bulan ini belum selesai, jadi belum dapat ditutup. Tutup setelah hari terakhirnya lewat.',
  'month-already-closed': 'Bulan ini sudah ditutup. Muat ulang untuk melihat keadaannya.',
  'month-not-closed': 'Bulan ini tidak sedang ditutup. Muat ulang untuk melihat keadaannya.',
  'stay-is-over': 'Orang ini sudah dicatat pergi. Muat ulang untuk melihat keadaan terbarunya.',
  'guest-in-closed-book': 'Tamu ini sudah tercatat di buku bulan yang sudah ditutup, jadi datanya tidak dapat diubah. Minta Sekretaris Desa membuka kembali bulan itu bila keliru.',
  'day-not-later': 'Tanggalnya harus sesudah rencana yang sekarang. Pilih tanggal yang lebih akhir.',
  'day-not-possible': 'Tanggal pergi harus sesudah tanggal datang dan tidak boleh di masa depan. Periksa tanggalnya.',
  'book-too-large': 'Buku ini terlalu besar untuk satu berkas. Pilih satu dusun, lalu buat berkasnya lagi.',
  'import-changed-meanwhile': 'Data penduduk berubah sejak berkas ini diperiksa, jadi belum ada yang disimpan. Tekan Periksa lagi, lalu setujui hasil yang baru.',
  'import-not-waiting': 'Impor ini sudah disimpan, dibatalkan, atau kedaluwarsa. Muat ulang untuk melihat keadaannya, atau unggah lagi berkasnya.',
  'import-file-gone': 'Berkas impor ini sudah dihapus. Unggah lagi berkasnya bila masih diperlukan.',
  'file-not-accepted': 'Jenis berkas ini tidak diterima. Kirim foto JPG atau PNG, atau berkas yang diminta.',
  'file-too-large': 'Berkas ini terlalu besar. Perkecil, lalu kirim lagi.',
  'cross-site-form': 'Kiriman ini tidak datang dari halaman kami, jadi tidak diproses. Buka halaman portal desa, lalu isi dari sana.',
  'import-file-unreadable':
    'Berkas ini tidak dapat dibaca. Buka di Excel atau LibreOffice, simpan sebagai XLSX atau CSV, lalu unggah lagi.',
  'import-layout-unknown':
    'Susunan kolom berkas ini tidak dikenal. Yang dicari di 60 baris teratas: judul kolom OpenSID (nama, no_kk, nik), SIAK (Nomor KK, NIK, Nama Penduduk, SHDK), atau BIP (Nama Lengkap, NIK, JK, SHDK; atau NIK, NAMA, JK, HUB. KEL). Pastikan judul kolomnya ikut di berkas, lalu unggah lagi.',
  'as-of-unreadable': 'Tanggal data tidak terbaca. Pilih tanggalnya lagi.',
  'as-of-in-future': 'Tanggal data belum terjadi. Pilih hari ini atau tanggal sebelumnya.',
  'as-of-in-closed-month': 'Tanggal data ada di bulan yang sudah ditutup, dan angkanya tidak boleh berubah lagi. Pilih tanggal sesudah bulan itu.',
  'import-not-saved': 'Impor ini belum disimpan, jadi tidak ada yang perlu dibatalkan. Muat ulang untuk melihat keadaannya.',
  'import-people-touched': 'Impor ini tidak dapat dibatalkan lagi: sebagian orangnya sudah dipakai atau diubah sesudahnya. Lihat daftarnya di halaman impor ini.',
  'same-resident': 'Pilih dua data penduduk yang berbeda.',
  'merge-not-possible': 'Kedua data ini tidak dapat digabung lagi, karena salah satunya sudah digabung, dihapus, atau berubah. Muat ulang untuk melihat keadaannya.',
  'import-month-closed': 'Bulan yang memuat impor ini sudah ditutup, jadi orang-orangnya ada di buku bulan itu. Buka lagi bulannya di "Tutup bulan", lalu batalkan impor ini.',
  'merge-leaves-no-head': 'Setelah digabung, satu keluarga tidak punya tepat satu kepala. Catat dahulu "Ganti kepala keluarga" atau pilih keluarga yang lain, lalu gabungkan lagi.',
  'merge-not-undoable': 'Penggabungan ini tidak dapat dibatalkan lagi: datanya sudah berubah sesudahnya. Perbaiki datanya satu per satu.',
  'draft-expired': 'Isian ini sudah terlalu lama disimpan dan telah dihapus. Mulai lagi dari awal.',
} as const satisfies Record<ErrorCode, string>

/** The sentence of a code that came over the network; a plain one when the code is not known here. `details` make it more exact. */
export const sentenceFor = (code: string, details: Readonly<Record<string, string | number | boolean>> = {}): string => {
  if (!isKnown(code)) return UNKNOWN_ERROR
  if (code === 'sign-not-printable' && details.signs) return signsSentence(String(details.signs))
  if (code === 'other-people-missing' && details.missing) return peopleMissingSentence(String(details.missing))
  if (code === 'answer-not-accepted' && details.field) return `Isian “${String(details.field)}” kosong atau bentuknya salah. Periksa isian itu, lalu kirim lagi.`
  const signing = signingSentence(code, details)
  if (signing) return signing
  if (code === 'guest-in-closed-book' && details.why) return String(details.why)
  if (code === 'number-given-before' && details.number) return `Nomor berikutnya, ${String(details.number)}, sudah dipakai surat lain, karena pola nomor surat diubah pada tahun berjalan. Belum ada yang berubah: surat ini tetap menunggu dan tidak ada nomor yang hilang. Minta Sekretaris Desa atau administrator mengubah "Pola nomor surat" di Profil desa, lalu coba lagi.`
  if (code === 'mandate-missing' && details.who) return `Hari ini Anda tidak berwenang menandatangani surat ini. Yang berwenang: ${String(details.who)}.`
  if ((code === 'letter-type-refused' || code === 'type-file-refused') && details.problem) return String(details.problem)
  const finding = code === 'letter-contradicts-register' ? findingWords(String(details.finding ?? '')) : null
  return finding ? `${finding} ${ERROR_SENTENCES[code]}` : ERROR_SENTENCES[code]
}

const signsSentence = (signs: string): string =>
  `Tanda “${signs}” tidak dapat dicetak pada surat. Minta pemohon menuliskannya dengan huruf biasa, atau perbaiki data penduduknya.`

export const UNKNOWN_ERROR =
  'Terjadi kesalahan pada sistem dan tidak ada yang disimpan. Coba lagi; bila tetap gagal, beri tahu pengelola portal.'

const isKnown = (code: string): code is ErrorCode => code in ERROR_SENTENCES
