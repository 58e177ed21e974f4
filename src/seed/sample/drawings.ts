const scene = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#dfeee3"/><circle cx="1040" cy="170" r="90" fill="#f2b632"/><path d="M0 430c220-120 420-90 640-20s420 60 640-40v350H0z" fill="#8dbf9f"/><path d="M0 540c260-60 520-60 780 0s360 40 500 0v180H0z" fill="#0b5d4a"/>${inside}</svg>`

const palm = (x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-8 0h16l-4-150h-8z" fill="#6b4500"/><g fill="#14532d"><path d="M0-150c40-40 90-40 130-10-50-10-90 0-130 10z"/><path d="M0-150c-40-40-90-40-130-10 50-10 90 0 130 10z"/><path d="M0-150c20-60 60-80 110-80-50 20-80 50-110 80z"/><path d="M0-150c-20-60-60-80-110-80 50 20 80 50 110 80z"/></g></g>`

/** Own drawings for the sample news. */
export const SAMPLE_DRAWINGS = [
  {
    name: 'surat',
    svg: scene(
      `${palm(190, 560, 1.1)}<g transform="rotate(-4 640 380)"><rect x="430" y="120" width="420" height="520" rx="12" fill="#fff"/><rect x="430" y="120" width="420" height="16" fill="#8f1d17"/><g fill="#4c5a53"><rect x="480" y="180" width="320" height="18"/><rect x="530" y="212" width="220" height="14"/><rect x="480" y="280" width="320" height="10"/><rect x="480" y="310" width="300" height="10"/><rect x="480" y="340" width="320" height="10"/><rect x="480" y="370" width="240" height="10"/></g><circle cx="745" cy="520" r="62" fill="none" stroke="#0b5d4a" stroke-width="12"/><path d="M715 520l22 24 40-48" fill="none" stroke="#0b5d4a" stroke-width="14"/><g fill="#1d2521"><path d="M480 470h40v40h-40zM560 470h40v40h-40zM480 550h40v40h-40zM530 520h22v22h-22zM570 550h30v14h-30zM560 576h16v16h-16z"/></g></g>`,
    ),
  },
  {
    name: 'parit',
    svg: scene(
      `${palm(260, 590, 1.4)}${palm(1010, 570, 1.2)}${palm(820, 540, 0.8)}<path d="M560 720c20-120 60-200 100-260h30c20 80 60 160 130 260z" fill="#4c5a53"/><path d="M380 720c90-130 180-210 270-260-60 90-100 170-120 260z" fill="#5fa3c7"/><path d="M420 720c80-120 150-190 215-240-45 80-80 150-95 240z" fill="#8cc4e0"/>`,
    ),
  },
  {
    name: 'posyandu',
    svg: scene(
      `${palm(210, 570, 1.2)}<path d="M400 330h480v270H400z" fill="#fbf8f1"/><path d="M350 340 640 170l290 170z" fill="#8f1d17"/><path d="M580 440h120v160H580z" fill="#6b4500"/><path d="M440 390h90v90h-90zM750 390h90v90h-90z" fill="#7fd1b3"/><path d="M618 250h44v-24h24v-0h-0v44h-24v24h-44v-24h-24v-44h24z" fill="#fff"/><g transform="translate(1000 470)"><path d="M-60 130h120M0 130V0" stroke="#1d2521" stroke-width="12"/><circle r="42" fill="#fff" stroke="#1d2521" stroke-width="10"/><path d="M0 0 18-22" stroke="#8f1d17" stroke-width="8"/></g>`,
    ),
  },
]
