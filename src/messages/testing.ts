/** What `npm test` and `npm run bench` say to developers. */
export const testing = {
  installingChromium: 'Chromium belum ada. Memasangnya untuk uji peramban …',
  noChromium:
    'Chromium tidak ada dan tidak dapat dipasang otomatis. Pasang paket "chromium", atau isi DESA_CHROMIUM dengan letaknya.',
  installingTools: (names: string) => `${names} belum ada. Memasangnya untuk uji tanda tangan …`,
  noTools: (names: string) => `Program untuk uji tanda tangan tidak ada dan tidak dapat dipasang otomatis. Pasang paketnya: ${names}.`,
  stage: (name: string) => `\n── ${name} ──`,
  stageDone: (name: string, passed: number, failed: number, seconds: string) =>
    `${failed === 0 ? 'OK   ' : 'GAGAL'} ${name}: ${passed} lulus, ${failed} gagal (${seconds} detik)`,
  failure: (stage: string, line: string) => `GAGAL ${stage}: ${line}`,
  skipped: (count: number) => `${count} uji dilewati; uji yang dilewati dihitung gagal.`,
  unknownStage: (name: string, known: string) => `Bagian uji "${name}" tidak ada. Yang ada: ${known}.`,
  unknownBench: (name: string, known: string) => `Pengukuran "${name}" tidak ada. Yang ada: ${known}.`,
} as const
