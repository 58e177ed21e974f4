/** What can be chosen when two records of one person become one, in the order of the screen. */
export const MERGE_FIELDS = [
  'name', 'nik', 'sex', 'birth_place', 'birth_date', 'family', 'life_status', 'residency_status', 'religion', 'marital_status', 'citizenship', 'education_kk', 'education_current', 'occupation',
  'literacy', 'father_name', 'father_nik', 'mother_name', 'mother_nik', 'phone', 'current_address', 'blood_type', 'birth_certificate', 'marriage_certificate', 'marriage_date',
  'divorce_certificate', 'divorce_date', 'passport', 'passport_until', 'kitas', 'disability', 'contraception', 'pregnant', 'ktp_status', 'ktp_electronic', 'ktp_issued_at',
  'ktp_issued_on', 'arrived_on',
] as const

export type MergeField = (typeof MERGE_FIELDS)[number]

/** Numbers that are kept encrypted, bound to the row that they stand in, and the kind that their look-up hash is made with. */
export const SEALED = { nik: 'nik', father_nik: 'nik', mother_nik: 'nik', phone: 'phone', passport: 'passport', kitas: 'kitas' } as const

export const isSealedField = (field: MergeField): field is keyof typeof SEALED => field in SEALED

/** Family, place in it and hamlet go together: one without the others is nobody's. */
export const FAMILY_COLUMNS = ['family_id', 'family_role', 'hamlet_id'] as const

/** Columns of the residents' table behind a field. */
export const columnsOf = (field: MergeField): readonly string[] =>
  field === 'family' ? FAMILY_COLUMNS : field === 'nik' ? ['nik', 'nik_hash', 'nik_kind'] : isSealedField(field) ? [field, `${field}_hash`] : [field]
