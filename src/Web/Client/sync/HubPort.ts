import type { ServerEvents } from './Wire'

/** The little of SignalR the plan needs; tests give a fake one. One port is one attempt: after it closed it is not reused. */
export interface HubPort {
  start(): Promise<void>
  stop(): Promise<void>
  invoke<Reply>(method: string, argument: object): Promise<Reply>
  send(method: string, argument: object): Promise<void>
  on<Name extends keyof ServerEvents>(name: Name, handler: (message: ServerEvents[Name]) => void): void
  onClosed(handler: () => void): void
}
