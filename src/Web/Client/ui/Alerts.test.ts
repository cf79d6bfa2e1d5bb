// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Alerts, type Alert, type AlertsReply } from './Alerts'
import type { Page } from './Page'

const alert = (rule: string, record: string, more: Partial<Alert> = {}): Alert =>
  ({ key: `${rule}:${record}:1`, rule, text: `${rule} sur ${record}`, section: 's1', record, field: null, place: 'Budget', isGap: false, mayAnswer: true, mayWithdraw: false, note: null, ...more })

const reply = (...warnings: Alert[]): AlertsReply => ({ errors: [], warnings, informations: [], completeness: {} })

describe('the alerts in the margin', () => {
  const json = vi.fn<() => Promise<AlertsReply>>()
  const send = vi.fn<(method: string, path: string, body: { alerts: string[], note: string }) => Promise<AlertsReply>>()
  let alerts: Alerts
  const button = (words: string): HTMLButtonElement => [...alerts.element.querySelectorAll('button')].find(each => each.textContent?.includes(words)) as HTMLButtonElement
  const type = (words: string): void => {
    (alerts.element.querySelector('textarea') as HTMLTextAreaElement).value = words
  }

  beforeEach(() => {
    json.mockReset()
    send.mockReset()
    alerts = new Alerts({ api: { deliverable: 'd1', json, send } } as unknown as Page, () => undefined)
    document.body.replaceChildren(alerts.element)
  })

  it('count what waits for an answer, not what was answered', async () => {
    json.mockResolvedValue(reply(alert('V8', 'r1'), alert('V8', 'r2', { mayAnswer: false, note: { text: 'Vu.', by: 'Pilote', at: '2026-11-22T10:00:00Z' } })))
    await alerts.load()
    expect(alerts.openCount).toBe(1)
    expect(alerts.element.textContent).toContain('Vu.')
    expect(alerts.element.textContent).toContain('Pilote, 22 novembre 2026')
  })

  it('answer one with the figures that were shown', async () => {
    json.mockResolvedValue(reply(alert('V29', 'r1', { isGap: true })))
    send.mockResolvedValue(reply())
    await alerts.load()
    button('Expliquer').click()
    type('Une marge.')
    button('Expliquer').click()
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith('POST', 'api/deliverables/d1/alerts/answers', { alerts: ['V29:r1:1'], note: 'Une marge.' }))
  })

  it('answer the points of a rule together, but for those one may not answer', async () => {
    json.mockResolvedValue(reply(alert('V8', 'r1'), alert('V8', 'r2'), alert('V8', 'r3', { mayAnswer: false }), alert('V9', 'r4')))
    send.mockResolvedValue(reply())
    await alerts.load()
    button('2 points').click()
    type('Vu ensemble.')
    button('Noter pour les 2').click()
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith('POST', 'api/deliverables/d1/alerts/answers', { alerts: ['V8:r1:1', 'V8:r2:1'], note: 'Vu ensemble.' }))
  })

  it('keep what is typed while the list is drawn again, and follow the figures that change under it', async () => {
    json.mockResolvedValueOnce(reply(alert('V29', 'r1', { isGap: true }))).mockResolvedValue(reply(alert('V29', 'r1', { isGap: true, key: 'V29:r1:2' })))
    send.mockResolvedValue(reply())
    await alerts.load()
    button('Expliquer').click()
    type('Une marge.')
    await alerts.load()
    expect(alerts.element.querySelector('textarea')?.value).toBe('Une marge.')
    button('Expliquer').click()
    await vi.waitFor(() => expect(send.mock.calls[0]?.[2].alerts).toEqual(['V29:r1:2']))
  })

  it('say why an answer was refused, and keep it', async () => {
    json.mockResolvedValue(reply(alert('V8', 'r1')))
    send.mockRejectedValue(new Error('offline'))
    await alerts.load()
    button('Prendre acte').click()
    type('Vu.')
    button('Prendre acte').click()
    await vi.waitFor(() => expect(alerts.element.textContent).toContain('n’a pas pu être enregistrée'))
    expect(alerts.element.querySelector('textarea')?.value).toBe('Vu.')
  })

  it('take an answer back, and ask again', async () => {
    const answered = alert('V8', 'r1', { mayAnswer: false, mayWithdraw: true, note: { text: 'Vu.', by: 'Pilote', at: '2026-11-22T10:00:00Z' } })
    json.mockResolvedValue(reply(answered))
    send.mockResolvedValue(reply(alert('V8', 'r1')))
    await alerts.load()
    button('Retirer').click()
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith('POST', 'api/deliverables/d1/alerts/answers/withdrawn', { alert: 'V8:r1:1' }))
    await vi.waitFor(() => expect(alerts.openCount).toBe(1))
    expect(document.activeElement).toBe(button('Prendre acte'))
  })

  it('offer nothing to whoever may not answer', async () => {
    json.mockResolvedValue(reply(alert('V8', 'r1', { mayAnswer: false })))
    await alerts.load()
    expect(button('Prendre acte')).toBeUndefined()
  })
})
