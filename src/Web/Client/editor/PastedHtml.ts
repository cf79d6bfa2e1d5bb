/**
 * Pasted HTML of Word, Excel, LibreOffice, mail programs and the web, reduced to what the schema knows: headings, lists, tables, emphasis,
 * links, text. Style attributes are renamed before anything parses them: the policy of the page forbids inline styles, and the emphasis
 * many programs write in them is turned into elements first.
 */
export function cleanPastedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(withoutStyleAttributes(withoutConditionals(html)), 'text/html')
  const body = parsed.body
  for (const useless of body.querySelectorAll('script, style, meta, link, title, head, xml, iframe, object, embed, form, button, input, select, textarea, svg, template, noscript, img, colgroup, o\\:p')) useless.remove()
  removeComments(body)
  for (const hidden of body.querySelectorAll('[data-style]')) if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(styleOf(hidden))) hidden.remove()
  headingsOfWord(body)
  listsOfWord(body)
  emphasis(body)
  firstRowAsHeader(body)
  dropEmptyParagraphs(body)
  for (const element of [...body.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      const isKept = ['colspan', 'rowspan', 'start'].includes(name) || (name === 'href' && element.tagName === 'A') || ['data-pm-slice', 'data-reference', 'data-shows', 'data-code'].includes(name)
      if (!isKept) element.removeAttribute(name)
    }
  }
  return body.innerHTML
}

function withoutStyleAttributes(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

/** Word writes what other programs should not see between conditional comments; list markers hide in <![if !supportLists]>. */
function withoutConditionals(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/i.exec(html)?.[1]
  const inner = fragment !== undefined && !/^\s*<(td|tr|th|col)/i.test(fragment) ? fragment : html
  return inner
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi, '<span data-marker>$1</span>')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? ''
}

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** « Titre 2 », MsoHeading…: Word's styles that are headings in all but the tag. */
function headingsOfWord(root: Element): void {
  for (const paragraph of root.querySelectorAll('p[class], div[class]')) {
    const level = /^(?:Mso)?(?:Heading|Titre|Title|berschrift)\s?-?([1-6])?$/i.exec(paragraph.className)?.[1]
    const outline = /mso-outline-level\s*:\s*([1-6])/i.exec(styleOf(paragraph))?.[1]
    const found = level ?? (paragraph.className === 'MsoTitle' ? '1' : outline)
    if (found !== undefined) replaceTag(paragraph, `h${found}`)
  }
}

/** Word's lists are paragraphs with a marker and a depth; they become real nested lists. */
function listsOfWord(root: Element): void {
  let stack: { level: number, list: Element }[] = []
  let previous: Element | null = null
  for (const paragraph of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const match = /mso-list\s*:\s*l\d+\s+level(\d+)/i.exec(styleOf(paragraph))
    const marker = paragraph.querySelector('[data-marker], span[data-style*="mso-list:Ignore"], span[data-style*="mso-list: Ignore"]')
    if (match === null || marker === null || /^H\d$/.test(paragraph.tagName)) {
      marker?.remove()
      stack = []
      previous = null
      continue
    }
    const level = Number(match[1])
    if (previous === null || nextElement(previous) !== paragraph) stack = []
    const isOrdered = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker.textContent ?? '')
    marker.remove()
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) > level) stack.pop()
    let top = stack.at(-1)
    if (top === undefined || top.level < level) {
      const list = root.ownerDocument.createElement(isOrdered ? 'ol' : 'ul')
      if (top === undefined) paragraph.before(list)
      else (top.list.lastElementChild ?? top.list).append(list)
      top = { level, list }
      stack.push(top)
    }
    const item = root.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    top.list.append(item)
    paragraph.remove()
    previous = stack[0]?.list ?? null
  }
}

function nextElement(element: Element): Element | null {
  return element.nextElementSibling
}

function emphasis(root: Element): void {
  for (const bold of root.querySelectorAll('b[data-style], strong[data-style]')) if (/(?<![\w-])font-weight\s*:\s*(normal|400)/i.test(styleOf(bold))) unwrap(bold)
  for (const element of [...root.querySelectorAll('span[data-style], font[data-style], td[data-style] > p[data-style]')]) {
    const style = styleOf(element)
    if (element.closest('h1, h2, h3, h4, h5, h6') !== null) continue
    if (/(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) wrapInner(element, 'strong')
    if (/(?<![\w-])font-style\s*:\s*italic/i.test(style)) wrapInner(element, 'em')
    if (/text-decoration[^;]*line-through/i.test(style)) wrapInner(element, 's')
    else if (/text-decoration[^;]*underline/i.test(style) && element.closest('a') === null) wrapInner(element, 'u')
  }
  for (const wrapper of [...root.querySelectorAll('span:not([data-reference]), font')]) unwrap(wrapper)
}

/** A spreadsheet's first row is its heading when it holds words only and numbers follow. */
function firstRowAsHeader(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')]
    const [first, ...others] = rows
    if (first === undefined || others.length === 0 || table.querySelector('th') !== null) continue
    const isWords = (cell: Element): boolean => !/^[\s\d.,€$%+\-–−\u00a0\u202f]*$/.test(cell.textContent ?? '') || (cell.textContent ?? '').trim() === '' || /^(19|20)\d\d$/.test((cell.textContent ?? '').trim())
    const hasNumbers = others.some(row => [...row.children].some(cell => /\d/.test(cell.textContent ?? '')))
    if (hasNumbers && [...first.children].every(isWords) && (first.textContent ?? '').trim() !== '') for (const cell of [...first.children]) replaceTag(cell, 'th')
  }
}

function dropEmptyParagraphs(root: Element): void {
  for (const empty of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    if ((empty.textContent ?? '').replace(/\u00a0/g, ' ').trim() === '' && empty.closest('td, th') === null && empty.querySelector('br') === null) empty.remove()
  }
}

function replaceTag(element: Element, tag: string): void {
  const replacement = element.ownerDocument.createElement(tag)
  for (const { name, value } of [...element.attributes]) replacement.setAttribute(name, value)
  replacement.append(...element.childNodes)
  element.replaceWith(replacement)
}

function wrapInner(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}
