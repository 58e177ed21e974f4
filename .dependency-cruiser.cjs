/** The direction of imports of ARCHITECTURE.md, checked by `npm test`. */
const onlyTo = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^(src|templates|collections|migrations|bin|tests|payload[.]config)', pathNot: allowed },
})

module.exports = {
  forbidden: [
    onlyTo(
      'domain-imports-nothing',
      'The rules know nothing outside themselves.',
      '^src/domain/',
      '^src/domain/',
    ),
    {
      name: 'domain-is-pure',
      comment: 'No package and no Node module in the rules: no clock, no disk, no randomness.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '[.]test[.]tsx?$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    },
    onlyTo(
      'messages-are-words',
      'Words stand alone, but for the names of the rules they put into words.',
      '^src/messages/',
      '^src/(messages|domain)/|^src/access/actor[.]ts$',
    ),
    onlyTo(
      'templates-print-domain-facts',
      'A template gets facts and prints them: no Payload, no Next.',
      '^templates/',
      '^(templates|src/domain|src/messages)/',
    ),
    onlyTo(
      'platform-knows-no-use-case',
      'Adapters serve; they do not decide.',
      '^src/platform/',
      '^(src/(platform|domain|messages|access)/|templates/|payload[.]config|migrations/)',
    ),
    onlyTo(
      'access-judges-actors',
      'Who may do what follows from the actor and the rules alone.',
      '^src/access/',
      '^src/(access|domain|messages|platform)/|^src/payload-types',
    ),
    onlyTo(
      'use-cases-stand-on-platform',
      'A use case knows rules, permissions and adapters, not who calls it.',
      '^src/use-cases/',
      '^src/(use-cases|platform|access|domain|messages)/|^templates/|^src/payload-types|^src/plugins/(audit-trail/append[.]ts$|privacy/)|^src/jobs/queues[.]ts$',
    ),
    {
      name: 'nothing-imports-the-edge',
      comment: 'Pages, the admin app and the command line are entries; nothing is built on them.',
      severity: 'error',
      from: { path: '^(src|templates|collections)/', pathNot: '^src/(pages|app|cli)/' },
      to: { path: '^(src/(pages|app|cli)|bin)/' },
    },
    {
      name: 'pages-load-payload-late',
      comment: 'A static import of Payload or its config hangs the production build.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: {
        path: '^(payload[.]config|node_modules/payload/)',
        dependencyTypesNot: ['type-only'],
        dynamic: false,
      },
    },
    {
      name: 'no-circles',
      comment: 'Of types neither: what two files need of each other is a third.',
      severity: 'error',
      from: { pathNot: '^src/payload-types' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '([.]next|[.]data|tests/bench/hello)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
