// Runs the browser tests, or says why not: npm run browser
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './desk.mjs';

if (!findChromium()) {
  console.log('No Chromium on the PATH: nobody looked at the desk (Debian: apt install chromium).');
  process.exit(0);
}
const here = dirname(fileURLToPath(import.meta.url));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', `${here}/`], { stdio: 'inherit' });
process.exit(status ?? 1);
