import { t } from '../i18n'
import type { Api } from './Api'
import type { MenuItem } from './Menu'
import { toast } from './Toasts'

interface Answer {
  said: Record<string, boolean>
  byRole: boolean
  own: string[]
}

/** What one follows in this plan: the plan, its sections, its records. The server decides who is told of what; this shows it and changes it. */
export class Following {
  #known: Answer = { said: {}, byRole: false, own: [] }
  onChange: () => void = () => undefined

  constructor(private readonly api: Api) {
    void this.#load()
  }

  holds(section: string | null, record: string | null = null): boolean {
    const { said, byRole, own } = this.#known
    return (record === null ? undefined : said[`record/${record}`]) ?? (section === null ? undefined : said[`section/${section}`]) ?? said[''] ?? (byRole || section !== null && own.includes(section))
  }

  /** The entry of a menu that follows a section or a record, or stops. */
  entry(section: string | null, record: string | null = null): MenuItem {
    const follows = this.holds(section, record)
    const what = record !== null ? 'record' : 'section'
    return { label: t(`follow.${what}`), icon: follows ? 'eye-off' : 'eye', isChecked: follows, run: () => void this.set(record === null ? { section } : { record }, !follows) }
  }

  async set(target: { section?: string | null, record?: string | null }, follows: boolean): Promise<void> {
    try {
      this.#known = await this.api.send<Answer>('POST', `api/plans/${this.api.plan}/follows`, { ...target, follows })
      toast(t(follows ? 'follow.done' : 'follow.stopped'))
      this.onChange()
    } catch {
      toast(t('follow.failed'), { kind: 'error' })
    }
  }

  async #load(): Promise<void> {
    try {
      this.#known = await this.api.json<Answer>(`api/plans/${this.api.plan}/follows`)
      this.onChange()
    } catch {
      // Offline: nothing is known to be followed until the page is opened again.
    }
  }
}

/** The button of the bar works without script; with it, the page stays where it is. */
export function bindFollowButton(following: Following): void {
  const form = document.querySelector<HTMLFormElement>('[data-follow-plan]')
  const control = form?.querySelector('button')
  if (form === null || control === null || control === undefined) return
  const show = (): void => {
    const follows = following.holds(null)
    control.setAttribute('aria-pressed', String(follows))
    const words = control.querySelector('span')
    if (words !== null) words.textContent = (follows ? control.dataset['followed'] : control.dataset['follow']) ?? ''
  }
  following.onChange = show
  form.onsubmit = event => {
    event.preventDefault()
    void following.set({}, !following.holds(null))
  }
}
