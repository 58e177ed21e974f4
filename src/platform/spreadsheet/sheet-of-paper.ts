/** How spreadsheets number papers (ECMA-376, 18.3.1.63). F4 is their folio, of 8.5 by 13 inches. */
const PAPERS = { F4: 14, A3: 8 } as const

/** `headFrom`, `headEnd`: the rows, counted from 1, that stand above every printed sheet. */
export type SheetOfPaper = { sheet: string; size: keyof typeof PAPERS; headFrom: number; headEnd: number }

/**
 * Has a sheet printed as wide as its paper, as long as it is, with its heads on every sheet of paper: the library by itself
 * cuts off the columns that are too many and prints them on papers of their own.
 */
export const onSheetsOfPaper = ({ sheet, size, headFrom, headEnd }: SheetOfPaper) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string): string =>
          xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace(/<pageMargins [^>]*>/u, '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/>')
            .replace(/<pageSetup [^>]*>/u, `<pageSetup paperSize="${PAPERS[size]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`),
      },
      'xl/workbook.xml': {
        transform: (xml: string): string => xml.replace('<definedNames/>', `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${headFrom}:$${headEnd}</definedName></definedNames>`),
      },
    },
  },
})
