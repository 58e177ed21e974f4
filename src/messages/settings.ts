/** What is wrong with a setting; said after its name. */
export const SETTINGS = {
  missing: 'belum diisi',
  wrong: 'isinya tidak dikenal',
  address: 'harus alamat tanpa jalur, misalnya https://desa.example.id',
  proxies: 'harus alamat IP atau jaringan (misalnya 10.0.0.0/8), dipisahkan koma',
  keyRing: 'harus id:base64 dengan kunci 32 byte, dipisahkan koma (buat dengan "npx desa secrets")',
  key: 'harus 32 byte dalam base64 (buat dengan "npx desa secrets")',
  bsreAddress: 'harus alamat layanan e-sign, misalnya https://esign.example.go.id',
  together: (names: readonly string[]) => `${names.join(', ')} harus diisi bersama-sama`,
  secret: (length: number) => `harus paling sedikit ${length} huruf (buat dengan "npx desa secrets")`,
} as const
