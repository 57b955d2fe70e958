import type { Locator, Page } from 'playwright';

const patched = new WeakSet<object>();

/** Looks for what is not there yet every 25 ms, up to six seconds; the rest is Playwright's to wait for and to report. */
async function appeared(locator: Locator): Promise<void> {
  const end = performance.now() + 6_000;
  while (performance.now() < end) {
    // two of them, a closed page: Playwright says what is wrong
    if (await locator.isVisible().catch(() => true)) return;
    await new Promise((done) => setTimeout(done, 25));
  }
}

/**
 * Playwright looks again after 20, 50, 100, 100 and then every 500 ms: a screen that takes 0.3 s is seen after 0.8 s. The whole
 * job has hundreds of such waits.
 */
export function lookOften(page: Page): void {
  const locators: Locator = Object.getPrototypeOf(page.locator('html'));
  if (patched.has(locators)) return;
  patched.add(locators);
  // oxlint-disable-next-line typescript/unbound-method -- each is called with the locator it is asked of
  const { waitFor, click, check, fill } = locators;
  locators.waitFor = async function often(options) {
    if (options?.state === undefined || options.state === 'visible') await appeared(this);
    return waitFor.call(this, options);
  };
  locators.click = async function often(options) {
    await appeared(this);
    return click.call(this, options);
  };
  locators.check = async function often(options) {
    await appeared(this);
    return check.call(this, options);
  };
  locators.fill = async function often(value, options) {
    await appeared(this);
    return fill.call(this, value, options);
  };
}
