import { t } from '../i18n'
import { ask } from './Dialog'

/** Words for those who do not see an image: asked for until there are some; null when the image is given up. */
export async function askAlternative(initial = ''): Promise<string | null> {
  for (;;) {
    const words = await ask(t('toolbar.image'), t('editor.imageAlt'), initial, t('editor.insert'))
    if (words === null) return null
    if (words.trim() !== '') return words.trim()
  }
}
