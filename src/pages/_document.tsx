import { Head, Html, Main, NextScript } from 'next/document'

const Document = () => (
  <Html lang="id">
    <Head />
    <body>
      <Main />
      <NextScript />
    </body>
  </Html>
)

export default Document
