import { Editor } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import { Extension } from '@tiptap/core'
import type * as Y from 'yjs'
import { t } from '../i18n'
import type { Page } from '../ui/Page'
import { CiteMenu } from './CiteMenu'
import { AuthorMarks, type AuthoredRun } from './AuthorMarks'
import { CommentMarks, type MarkedThread } from './CommentMarks'
import { GhostText, type Hint } from './GhostText'
import { HeadingSteps } from './HeadingSteps'
import { cleanPastedHtml } from './PastedHtml'
import { PeerCursor } from './PeerCursor'
import { SuggestionMarks, type Marked } from '../suggestions/SuggestionMarks'
import { contentExtensions, knownMarks, knownNodes } from './schema'
import { SlashMenu, type SlashCommand } from './SlashMenu'
import { TidyEmpty } from './TidyEmpty'
import { findUnknown, standIns } from './UnknownParts'

export interface SectionEditorOptions {
  page: Page
  section: string
  body: Y.XmlFragment
  element: HTMLElement
  label: string
  hint: () => Hint
  /** Level of the section's own heading. */
  level: () => number
  isEditable: boolean
  commands: () => SlashCommand[]
  threads: () => readonly MarkedThread[]
  suggestions: () => readonly Marked[]
  authors: () => readonly AuthoredRun[] | null
  onPasteFiles: (files: File[]) => void
  onPasted: (html: string, text: string) => void
}

/** A small Tiptap editor over one section's body. Opening and closing it writes nothing. */
export function openSectionEditor(options: SectionEditorOptions): Editor {
  const { page, section, body } = options
  const editor: Editor = new Editor({
    element: options.element,
    injectCSS: false,
    editable: options.isEditable,
    enableContentCheck: false,
    extensions: [
      ...contentExtensions(page.api.attachmentAddress, page.citations),
      ...standIns(findUnknown(body, knownNodes, knownMarks)),
      Extension.create({ name: 'binding', priority: 10_000, addProseMirrorPlugins: () => [ySyncPlugin(body)] }),
      PeerCursor.configure({ presence: page.presence() }),
      TidyEmpty,
      GhostText.configure({ hint: options.hint }),
      HeadingSteps.configure({ section: options.level }),
      SlashMenu.configure({ commands: options.commands }),
      CiteMenu.configure({ citations: page.citations, cutUndo: () => page.undo.cut() }),
      CommentMarks.configure({ threads: options.threads }),
      SuggestionMarks.configure({ marked: options.suggestions }),
      AuthorMarks.configure({ runs: options.authors }),
      Extension.create({ name: 'cursors', addProseMirrorPlugins: () => [gapCursor(), dropCursor({ class: 'drop-cursor', color: false })] }),
    ],
    editorProps: {
      attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('editor.label', { title: options.label }) },
      transformPastedHTML: cleanPastedHtml,
      handlePaste: (_view, event) => {
        const files = [...(event.clipboardData?.files ?? [])]
        const html = event.clipboardData?.getData('text/html') ?? ''
        const images = files.filter(file => file.type.startsWith('image/'))
        // Spreadsheets put a picture of the cells beside them: the cells are wanted.
        if (images.length > 0 && html === '') {
          options.onPasteFiles(images)
          return true
        }
        const text = event.clipboardData?.getData('text/plain') ?? ''
        queueMicrotask(() => options.onPasted(html, text))
        return false
      },
      handleDrop: (_view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0) return false
        event.preventDefault()
        options.onPasteFiles(files)
        return true
      },
    },
    onFocus: () => {
      page.undo.enter(`section:${section}`)
      page.presence().show('section', section)
      page.focused(editor, section)
    },
    onSelectionUpdate: () => { if (editor.isFocused) page.focused(editor, section) },
  })
  return editor
}
