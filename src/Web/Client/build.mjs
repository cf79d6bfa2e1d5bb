// Called by Client.targets when a source of the client is newer than its stamp. Says each step, holds a lock so that two builds of
// the same folder (an IDE and a terminal, parallel test projects) never run npm in it at once, and runs npm ci only when the lock file changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = resolve(web, process.argv[2] ?? 'obj/client.stamp')
const lock = join(web, 'obj', 'client.lock')
const installed = join(web, 'node_modules', '.portal-installed')
const staleAfter = 10 * 60_000
const startedAt = Date.now()

const say = text => console.log(`client: ${text}`)
const digest = path => createHash('sha256').update(readFileSync(join(web, path))).digest('hex')
const pause = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function takeLock() {
  mkdirSync(dirname(lock), { recursive: true })
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(lock)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    try {
      if (Date.now() - statSync(lock).mtimeMs > staleAfter) rmSync(lock, { recursive: true, force: true })
    } catch { /* the other build has just released it */ }
    if (!waited) say('another build of the client is running, waiting for it')
    pause(250)
  }
}

function run(label, command, args) {
  say(label)
  const result = spawnSync(command, args, { cwd: web, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  console.error(result.stdout ?? '')
  console.error(result.stderr ?? result.error?.message ?? '')
  throw new Error(`client: "${command} ${args.join(' ')}" failed`)
}

takeLock()
try {
  const builtMeanwhile = existsSync(stamp) && statSync(stamp).mtimeMs > startedAt
  if (builtMeanwhile) {
    say('built by the other one')
  } else {
    const wanted = digest('package-lock.json')
    if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
      run('installing packages (npm ci, once per change of package-lock.json)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
      writeFileSync(installed, wanted)
    }
    run('building the editor (vite build)', 'npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'])
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, new Date().toISOString())
    say(`done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(lock, { recursive: true, force: true })
}
