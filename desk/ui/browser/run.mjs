// Runs the browser tests, or says why not: npm run browser
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './desk.mjs';

if (!findChromium()) {
  console.log('No Chromium on the PATH: nobody looked at the desk (Debian: apt install chromium).');
  process.exit(0);
}
const here = dirname(fileURLToPath(import.meta.url));
const tests = readdirSync(here).filter((name) => name.endsWith('.test.mjs')).map((name) => join(here, name));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests], { stdio: 'inherit' });
process.exit(status ?? 1);
