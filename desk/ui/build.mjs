// Builds the desk's pages for Maven: node build.mjs OUTPUT. Does nothing where nothing has changed.
//
// What it needs: Node 20.19 or newer with npm; the libraries come from the npm registry by package-lock.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const stamp = join(here, 'node_modules', '.winset-built');
const looks = join(here, '..', 'src', 'main', 'resources', 'org', 'winset', 'desk', 'report');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.log(`The desk's pages are left out: they need Node 20.19 or newer, and this is ${process.versions.node}.`);
  process.exit(0);
}

if (spawnSync('npm', ['--version'], { shell: process.platform === 'win32' }).status !== 0) {
  console.log("The desk's pages are left out: they need npm beside Node, and there is none on the PATH.");
  process.exit(0);
}

function newest(path) {
  const found = statSync(path);
  return found.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : found.mtimeMs;
}

function run(command, args, what) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) {
    console.error(`${what} failed${error ? ` (${error.message})` : ''}. Without the pages: mvn -Dui.skip=true …`);
    process.exit(1);
  }
}

const lock = join(here, 'package-lock.json');
const installed = join(here, 'node_modules', '.winset-lock');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci');
  writeFileSync(installed, readFileSync(lock));
}

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'build.mjs'];
const changed = Math.max(newest(looks), ...sources.map((name) => newest(join(here, name))));
const built = existsSync(stamp) && existsSync(join(out, 'index.html')) && readFileSync(stamp, 'utf8') === out;
if (built && statSync(stamp).mtimeMs > changed) process.exit(0);

mkdirSync(out, { recursive: true });
process.env.WINSET_UI_OUT = out;
run(process.execPath, [join(here, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit'], 'Checking the types');
run(process.execPath, [join(here, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], 'Building the pages');
writeFileSync(stamp, out);
