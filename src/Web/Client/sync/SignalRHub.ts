import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr'
import type { HubPort } from './HubPort'
import type { ServerEvents } from './Wire'

/** The hub over one WebSocket, without negotiation: a single round trip, and no sticky balancer needed. */
export class SignalRHub implements HubPort {
  readonly #connection: HubConnection

  constructor(url: string) {
    this.#connection = new HubConnectionBuilder()
      .withUrl(url, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .configureLogging(LogLevel.None)
      .build()
    this.#connection.serverTimeoutInMilliseconds = 40_000
    this.#connection.keepAliveIntervalInMilliseconds = 10_000
  }

  start(): Promise<void> {
    return this.#connection.start()
  }

  stop(): Promise<void> {
    return this.#connection.stop()
  }

  invoke<Reply>(method: string, argument: object): Promise<Reply> {
    return this.#connection.invoke<Reply>(method, argument)
  }

  send(method: string, argument: object): Promise<void> {
    return this.#connection.send(method, argument)
  }

  on<Name extends keyof ServerEvents>(name: Name, handler: (message: ServerEvents[Name]) => void): void {
    this.#connection.on(name, handler)
  }

  onClosed(handler: () => void): void {
    this.#connection.onclose(handler)
  }
}
