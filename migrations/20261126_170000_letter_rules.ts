import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What the register is asked before a letter is made hung on the address of its type alone: a copy, or a type whose address was changed,
 * was held against nothing. A letter type can now name the letter whose rules it has.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`CREATE TYPE enum_letter_types_checked_as AS ENUM ('keterangan-domisili', 'keterangan-tidak-mampu', 'keterangan-usaha', 'keterangan-belum-menikah', 'keterangan-sudah-menikah', 'keterangan-janda-duda', 'keterangan-penduduk', 'keterangan-penghasilan', 'keterangan-kelahiran', 'keterangan-lahir-mati', 'pengantar-akta-lahir', 'keterangan-kematian', 'ktp-dalam-proses', 'pengantar-ktp', 'pengantar-kk', 'pengantar-skck', 'kehilangan', 'bepergian', 'pengantar-pindah', 'keterangan-datang', 'izin-keramaian', 'jual-beli', 'izin-orang-tua-pmi', 'kuasa', 'keterangan-tanah', 'sporadik', 'pengantar-nikah', 'pengantar-nikah-non-muslim', 'pergi-kawin', 'keterangan-wali-nikah', 'permohonan-cerai')`)
  await db.execute('ALTER TABLE letter_types ADD COLUMN checked_as enum_letter_types_checked_as')
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('ALTER TABLE letter_types DROP COLUMN checked_as')
  await db.execute('DROP TYPE enum_letter_types_checked_as')
}
