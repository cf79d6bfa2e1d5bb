import type { ConnectionState } from './PlanConnection'

export type SaveWord = 'saved' | 'saving' | 'offline' | 'unsaved'

/** After this long without an acknowledgement people are told, even though the connection looks well (disk full, database gone). */
export const LATE_AFTER = 3_000

/** The one honest word about what was typed. */
export function saveWord(connection: ConnectionState, pending: number, isStored: boolean, oldestPendingAge: number): SaveWord {
  const isCut = connection === 'offline' || connection === 'ended'
  if (isCut) return pending > 0 && !isStored ? 'unsaved' : 'offline'
  if (pending === 0) return 'saved'
  return oldestPendingAge < LATE_AFTER ? 'saving' : 'unsaved'
}
