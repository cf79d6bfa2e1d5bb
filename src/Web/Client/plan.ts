import './styles/plan.css'
import { copyBody } from './editor/schema'
import type { PlanSchema } from './grid/PlanSchema'
import { t, type WordKey } from './i18n'
import { PlanMode } from './suggestions/PlanMode'
import { Proposals } from './suggestions/Proposals'
import { afterInWords } from './suggestions/nodes'
import { LivePlan } from './sync/LivePlan'
import { OutgoingQueue } from './sync/OutgoingQueue'
import { PlanConnection } from './sync/PlanConnection'
import { RefusedDrawer } from './sync/RefusedDrawer'
import { SignalRHub } from './sync/SignalRHub'
import { openStorage } from './sync/Storage'
import { holdTab, liveTabs } from './sync/TabLock'
import { Api } from './ui/Api'
import { watchBell } from './ui/Bell'
import { button, el, icon, useIcons } from './ui/dom'
import { openDialog } from './ui/Dialog'
import { DrawerPanel } from './ui/DrawerPanel'
import { openHelp } from './ui/Help'
import { openMenu } from './ui/Menu'
import { PlanPage, type PlanFrames } from './ui/PlanPage'
import { SaveWords } from './ui/SaveWords'
import { toast } from './ui/Toasts'

/** The address book of the page: what Razor wrote on `<main data-plan …>`. */
interface Place {
  organisation: string
  person: string
  personName: string
  plan: string
  deliverable: string
  base: string
}

const main = document.querySelector<HTMLElement>('main[data-plan]')
if (main !== null) void start(main, readPlace(main))

function readPlace({ dataset }: HTMLElement): Place {
  return {
    organisation: dataset['organisation'] ?? '',
    person: dataset['person'] ?? '',
    personName: dataset['personName'] ?? '',
    plan: dataset['plan'] ?? '',
    deliverable: dataset['deliverable'] ?? '',
    base: dataset['base'] ?? '',
  }
}

async function start(root: HTMLElement, place: Place): Promise<void> {
  useIcons(root.dataset['icons'] ?? '/icons.svg')
  const api = new Api(place.base, place.plan, place.deliverable)
  const me = { person: place.person, name: place.personName }
  const scope = `${place.organisation}/${place.person}/${place.deliverable}`
  const tab = crypto.randomUUID()
  holdTab(tab)
  void navigator.storage?.persist?.()
  const database = await openStorage().catch(() => null)
  const [queue, drawer, schema] = await Promise.all([
    OutgoingQueue.open(database, scope, tab, liveTabs),
    RefusedDrawer.open(database, scope),
    api.json<PlanSchema>(`api/deliverables/${place.deliverable}/schema`),
  ])
  const connection = new PlanConnection(place.deliverable, () => new SignalRHub(api.address('hubs/plan')))
  const live = new LivePlan(connection, queue, drawer, me, copyBody)
  const frames = framesOf(root)
  let page: PlanPage | null = null
  const proposals = new Proposals(api, me.person, scope)
  const mode = new PlanMode(frameOf('mode'), live)

  const words = new SaveWords(frameOf('save'), () => queue.isStored)
  const showSaved = (): void => words.show(proposals.hasUnsaved && live.word === 'saved' ? 'saving' : live.word)
  live.on('save', showSaved)
  proposals.on('saving', showSaved)
  words.show('saved')
  setInterval(() => live.refreshSaveWord(), 1_000)

  const drawerPanel = new DrawerPanel(frameOf('drawer'), drawer, () => page)
  const lock = frameOf('access')
  const open = (): void => {
    const main = live.document
    if (main === null) return
    const top = window.scrollY
    page?.destroy()
    if (mode.name !== 'propose') proposals.close()
    page = new PlanPage(frames, live, mode.name === 'propose' ? proposals.open(main).document : main, schema, api, me, mode, proposals)
    if (top > 0) window.scrollTo(0, top)
    showMode()
  }
  const showMode = (): void => {
    const hint = frameOf('proposing')
    hint.hidden = mode.name !== 'propose'
    hint.replaceChildren(icon('message-square-plus'), el('span', {}, t('mode.proposing')))
    lock.hidden = mode.name === 'propose' || (live.access.anything && !live.access.onlyKinds)
  }
  mode.onChange = open
  proposals.on('answered', late => {
    for (const change of late) void drawer.add([{ section: change.section, sectionTitle: live.document?.section(change.section)?.title ?? '', record: change.record, field: change.field, text: afterInWords(change), isRemoval: false }], 'resync', Date.now())
    open()
  })
  // What was proposed before is known before the fork is made: it would look withdrawn.
  live.on('opened', () => void proposals.load().then(open))
  live.on('closing', () => {
    page?.destroy()
    page = null
  })
  connection.on('Suggested', () => void proposals.load())
  live.on('access', access => {
    lock.hidden = mode.name === 'propose' || (access.anything && !access.onlyKinds)
    const reason = access.rights.readOnlyReason?.split('.').at(-1)?.toLowerCase() ?? 'reader'
    const key: WordKey = access.onlyKinds ? 'live.onlyMoney' : reason === 'frozen' ? 'live.readOnly.frozen' : reason === 'suspended' ? 'live.readOnly.suspended' : 'live.readOnly.reader'
    lock.replaceChildren(icon('lock'), el('span', {}, mode.may('propose') && !access.anything ? `${t(key)} ${t('mode.maySuggest')}` : t(key)))
  })
  live.on('state', state => { document.body.dataset['state'] = state.toLowerCase() })
  live.on('freezing', ({ by }) => {
    page?.commit()
    toast(t('live.freezing', { by }), { kind: 'warning' })
  })
  live.on('refused', ({ reason, count }) => {
    if (count > 0) toast(t('refusal.toast', { reason: t(`refusal.${reason}`) }), { kind: 'error', stays: true, action: { label: t('refusal.see'), run: () => drawerPanel.open() } })
  })
  live.on('ended', () => toast(t('live.ended'), { kind: 'error', stays: true }))
  live.on('reload', () => toast(t('live.newer'), { stays: true, action: { label: t('common.reload'), run: () => location.reload() } }))

  window.addEventListener('online', () => connection.hurry())
  window.addEventListener('offline', () => connection.cut())
  window.addEventListener('beforeunload', event => { if (queue.pending.length > 0 || proposals.hasUnsaved) event.preventDefault() })
  watchBell(api, connection)
  listenToKeys(() => page)
  listenToSheets()
  offerMore(() => page, mode)
  guardSignOut(queue)
  await connection.start()
}

function frameOf(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-frame="${name}"]`) ?? el('div')
}

function framesOf(root: HTMLElement): PlanFrames {
  return {
    sections: root.querySelector<HTMLElement>('[data-sections]') ?? root,
    outline: frameOf('outline'),
    margin: frameOf('margin'),
    toolbar: frameOf('toolbar'),
    faces: frameOf('faces'),
  }
}

/** Keys that work everywhere on the page. Inside a small field the browser keeps its own undo. */
function listenToKeys(page: () => PlanPage | null): void {
  document.addEventListener('keydown', event => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const isField = target !== null && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.classList.contains('section-title'))
    const isText = isField || target?.isContentEditable === true
    const isControl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isControl && key === 'k' && !(target?.closest('.ProseMirror') !== null && getSelection()?.isCollapsed === false)) page()?.openPalette()
    else if (isControl && event.altKey && key === 'm') page()?.commentSelection()
    else if (isControl && event.altKey && key === 'j') page()?.stepSuggestion(1)
    else if (isControl && event.altKey && key === 'k') page()?.stepSuggestion(-1)
    else if (isControl && event.altKey && key === 'o') page()?.answerSuggestion('accept')
    else if (isControl && event.altKey && key === 'x') page()?.answerSuggestion('refuse')
    else if (isControl && !event.altKey && key === 'z' && !isField) event.shiftKey ? page()?.redo() : page()?.undo()
    else if (isControl && !event.altKey && key === 'y' && !isField) page()?.redo()
    else if (event.key === '?' && !isText && document.querySelector('dialog[open]') === null && target?.closest('[role="grid"]') === null) openHelp()
    else return
    event.preventDefault()
    event.stopPropagation()
  }, { capture: true })
}

/** Outline and margin fold; on a phone they are sheets. The choice stays on this device. */
function listenToSheets(): void {
  for (const name of ['outline', 'margin'] as const) {
    const key = `portal-${name}-folded`
    if (localStorage.getItem(key) === 'true') document.body.classList.add(`${name}-folded`)
    for (const control of document.querySelectorAll<HTMLElement>(`[data-toggle="${name}"]`)) {
      const refresh = (): void => control.setAttribute('aria-expanded', String(isSmall() ? document.body.dataset['sheet'] === name : !document.body.classList.contains(`${name}-folded`)))
      control.addEventListener('click', () => {
        if (isSmall()) {
          if (document.body.dataset['sheet'] === name) delete document.body.dataset['sheet']
          else document.body.dataset['sheet'] = name
        } else localStorage.setItem(key, String(document.body.classList.toggle(`${name}-folded`)))
        refresh()
      })
      refresh()
    }
  }
  document.addEventListener('keydown', event => { if (event.key === 'Escape') delete document.body.dataset['sheet'] })
  frameOf('outline').addEventListener('click', event => { if (event.target instanceof Element && event.target.closest('a') !== null) delete document.body.dataset['sheet'] })
}

/** Where the bar is too narrow for its links, a menu holds them, and what a keyboard finds with Ctrl+K. */
function offerMore(page: () => PlanPage | null, mode: PlanMode): void {
  const frame = frameOf('more')
  const more = button(t('bar.more'), () => openMenu(more, t('bar.more'), [
    ...(frameOf('mode').hidden ? [] : [...(['write', 'propose', 'read'] as const).map(name => ({ label: t(`mode.${name}`), isChecked: mode.name === name, isDisabled: !mode.may(name), run: () => mode.choose(name) })), 'line' as const]),
    ...[...document.querySelectorAll<HTMLAnchorElement>('a.plan-bar__wide[data-command]')].map(link => ({ label: link.textContent?.trim() ?? '', icon: link.dataset['icon'] ?? 'corner-down-right', run: () => link.click() })),
    'line',
    { label: t('palette.find'), icon: 'search', run: () => page()?.openPalette() },
  ]), { icon: 'ellipsis-vertical', iconOnly: true, class: 'button button--quiet button--icon' })
  more.setAttribute('aria-haspopup', 'menu')
  frame.replaceChildren(more)
  frame.hidden = false
}

function isSmall(): boolean {
  return matchMedia('(max-width: 64rem)').matches
}

/** Signing out empties this device: with unsent edits it asks first. */
function guardSignOut(queue: OutgoingQueue): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sign-out]')) {
    form.addEventListener('submit', event => {
      if (queue.pending.length === 0) return
      event.preventDefault()
      void openDialog(t('leave.unsent'), close => [
        el('p', {}, t('leave.signOutExplain', { count: queue.pending.length })),
        el('div', { class: 'form__actions' },
          el('button', { type: 'button', class: 'button', on: { click: close } }, t('common.cancel')),
          el('button', { type: 'button', class: 'button button--danger', on: { click: () => void queue.clear().then(() => form.submit()) } }, t('leave.signOut')))])
    })
  }
}
