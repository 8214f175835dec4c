// Whoever lacks what the browser tests and measurements need is told so in one line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DESK = fileURLToPath(new URL('desk.mjs', import.meta.url));

/** What a script that does this says and how it ends, without what the Maven test gives. */
function said(script, environment) {
  const { WINSET_JAVA, WINSET_CLASSPATH, WINSET_CHROMIUM, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `const desk = await import(${JSON.stringify(DESK)}); ${script}`],
    { env: { ...rest, ...environment }, encoding: 'utf8' });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

for (const [what, script, environment, line] of [
  ['a JDK', 'await desk.serve("/")', { WINSET_JAVA_HOME: '/nowhere' }, /^winset: WINSET_JAVA_HOME is '\/nowhere', which is no JDK \d+ or newer\.$/],
  ['a build', 'await desk.winset("--version")', { WINSET_APP: '/nowhere', WINSET_JAVA: 'java' }, /^There is no \/nowhere\/winset-desk\.jar: run \.\/winset once/],
  ['a browser', 'await desk.launch()', { PATH: '' }, /^There is no Chromium on the PATH/],
]) {
  test(`without ${what}`, () => {
    const { status, stdout, lines } = said(script, environment);
    assert.deepEqual([status, stdout, lines.length], [1, '', 1], lines.join('\n'));
    assert.match(lines[0], line);
  });
}
