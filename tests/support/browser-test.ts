import { test as base } from '@playwright/test'

export { type APIResponse, type Browser, type BrowserContext, chromium, expect, type Locator, type Page } from '@playwright/test'

/**
 * Playwright's test, which closes the windows that a test opened by itself (`signedIn`): a hundred forgotten pages of
 * the office keep asking the portal for news, and the machine is busy with them.
 */
export const test = base.extend<{ closesItsWindows: void }>({
  closesItsWindows: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use()
      await Promise.all(browser.contexts().filter((context) => !before.has(context)).map((context) => context.close()))
    },
    { auto: true },
  ],
})
