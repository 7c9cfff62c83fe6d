// A real Chromium for the browser tests, without a download: CHROME_PATH, then an installed one, then (Linux
// x64) the one that travels inside a development package. Never skips: no browser is an error.
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { spawnSync } from 'node:child_process';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome-headless-shell',
  'microsoft-edge',
];

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const remedy =
  'no browser for the tests: install Chromium, Chrome or Edge, or set CHROME_PATH to one (CHROME_PATH=/path/to/chromium npm test)';

/** Where the browser is, and the folders of libraries and fonts when it brought its own. Ends with status 2 if there is none. */
export async function findBrowser() {
  const asked = process.env['CHROME_PATH'];
  if (asked) return runnable(asked) ? { path: asked } : fail(`CHROME_PATH is not a program: ${asked}`);
  const installed = [...onPath(), ...(process.platform === 'darwin' ? macPlaces : [])].find(runnable);
  if (installed) return { path: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return (await unpacked()) ?? fail(remedy);
  return fail(remedy);
}

/** @returns {never} */
function fail(/** @type {string} */ message) {
  console.error(message);
  process.exit(2);
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function runnable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// The package's own executablePath() writes to one shared place and forgets the libraries, hence by hand.
async function unpacked() {
  const packed = packedFolder();
  if (!packed) return undefined;
  const home = join(dirname(dirname(dirname(packed))), '.cache', 'tandem-chromium');
  const browser = {
    path: join(home, 'chromium'),
    libraries: join(home, 'lib'),
    // Only a machine without any font set-up needs the package's Latin fonts.
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { fonts: home }),
  };
  if (existsSync(browser.path)) return browser;

  // Unpacked beside its place and renamed at the end: a broken start leaves nothing half done.
  const draft = `${home}-${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    await inflate(join(packed, 'chromium.br'), join(draft, 'chromium'));
    await chmod(join(draft, 'chromium'), 0o755);
    for (const archive of ['al2023.tar', 'fonts.tar']) {
      await inflate(join(packed, `${archive}.br`), join(draft, archive));
      const done = spawnSync('tar', ['-xf', archive], { cwd: draft, stdio: 'inherit' });
      if (done.status !== 0) throw new Error(`tar could not unpack ${archive}`);
      await rm(join(draft, archive));
    }
    await writeFile(
      join(draft, 'fonts.conf'),
      `<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>\n`,
    );
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(browser.path)) throw error;
  }
  return browser;
}

function packedFolder() {
  const beside = createRequire(import.meta.url);
  try {
    const folder = join(dirname(beside.resolve('@sparticuz/chromium')), '..', '..', 'bin');
    return existsSync(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

async function inflate(/** @type {string} */ from, /** @type {string} */ to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
