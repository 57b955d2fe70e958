import { describe } from 'vitest';
import { openInElectron, whyNoElectron } from '../support/electron/on-electron.ts';
import { openOnStandIn } from '../support/electron/on-stand-in.ts';
import { shellBodies } from '../support/electron/shell-bodies.ts';

describe('組み立てた main・preload・画面（Electron の代役）', () => shellBodies(openOnStandIn));

const missing = whyNoElectron();
describe.skipIf(missing !== undefined)(`本物の Electron${missing === undefined ? '' : `（${missing}）`}`, () =>
  shellBodies(openInElectron),
);
