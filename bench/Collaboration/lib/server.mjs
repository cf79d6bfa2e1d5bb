// A server under test: a process of its own on a core of its own, with what the kernel says of its time and memory.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))
const core = process.env.SERVER_CORE ?? '0'

export class Server {
  constructor(driver, options = {}) {
    this.driver = driver
    this.options = options
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-bench-'))
    this.port = 5320 + Math.floor(Math.random() * 8)
  }

  async start() {
    const { command, args, env, folder } = this.driver.server({ port: this.port, folder: this.folder, ...this.options })
    this.said = ''
    this.began = performance.now()
    this.process = spawn('taskset', ['-c', core, command, ...args], { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'], cwd: folder ?? this.folder })
    const keep = data => { this.said = (this.said + data).slice(-3_000) }
    this.process.stdout.on('data', keep)
    this.process.stderr.on('data', keep)
    for (let tries = 0; tries < 1_500; tries++) {
      if (this.process.exitCode !== null) throw new Error(`${this.driver.name} ended: ${this.said}`)
      if (await this.driver.ready(this.port)) { this.readyAfter = performance.now() - this.began; return }
      await pause(20)
    }
    throw new Error(`${this.driver.name} does not answer: ${this.said}`)
  }

  /** Seconds of processor, all threads; taskset becomes the command, so the id is the server's. */
  processor() {
    const line = fs.readFileSync(`/proc/${this.process.pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }

  /** Bytes of memory it holds. */
  memory() {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) * 1024
  }

  async stop(signal = 'SIGTERM') {
    if (this.#ended) return
    this.process.kill(signal)
    for (let i = 0; i < 100 && !this.#ended; i++) await pause(100)
    if (!this.#ended) this.process.kill('SIGKILL')
    await pause(100)
  }

  async dispose() {
    await this.stop()
    fs.rmSync(this.folder, { recursive: true, force: true })
  }

  get #ended() {
    return this.process.exitCode !== null || this.process.signalCode !== null
  }
}
