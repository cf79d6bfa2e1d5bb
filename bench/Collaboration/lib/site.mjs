// A person with a browser and no script: cookies, pages, forms filled in by the last part of their fields' names.
const text = html => html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x2B;', '+').replaceAll('&#39;', "'").replaceAll('&#xA;', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
const attribute = (tag, name) => { const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag); return found ? text(found[1] ?? '') : undefined }

export class Visitor {
  #cookies = new Map()

  constructor(port) {
    this.root = `http://localhost:${port}`
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async open(path) {
    return this.#ask(new URL(path, this.address ?? this.root), {})
  }

  async send(fields) {
    const main = this.page.slice(this.page.indexOf('<main'))
    const form = /<form\b[^>]*>[\s\S]*?<\/form>/.exec(main)?.[0] ?? (() => { throw new Error(`No form at ${this.address}`) })()
    const values = new Map()
    for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
      const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
      if (!name || ['submit', 'file'].includes(type) || ['checkbox', 'radio'].includes(type) && attribute(tag, 'checked') === undefined) continue
      values.set(name, attribute(tag, 'value') ?? '')
    }
    for (const [, tag, options] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) values.set(attribute(tag, 'name'), attribute(/<option\b[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? '<option>', 'value') ?? '')
    for (const [, tag, inside] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)) values.set(attribute(tag, 'name'), text(inside))
    const names = [...form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => attribute(tag, 'name')).filter(Boolean)
    for (const [field, value] of Object.entries(fields)) values.set(names.find(name => name === field || name.endsWith('.' + field)) ?? field, value)
    const action = attribute(form.slice(0, form.indexOf('>') + 1), 'action')
    return this.#ask(new URL(action || this.address, this.address), { method: 'POST', body: new URLSearchParams([...values]), headers: { Origin: this.root, Referer: String(this.address) } })
  }

  async #ask(address, options) {
    for (let hops = 0; hops < 10; hops++) {
      const answer = await fetch(address, { ...options, redirect: 'manual', headers: { Accept: 'text/html', 'Accept-Language': 'fr', Cookie: this.cookie, ...options.headers } })
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
        if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(name); else this.#cookies.set(name, value)
      }
      this.page = await answer.text()
      this.address = address
      if (answer.status < 300 || answer.status > 399) {
        if (answer.status !== 200) throw new Error(`${answer.status} at ${address}`)
        return this
      }
      address = new URL(answer.headers.get('location'), address)
      options = {}
    }
    throw new Error(`redirected for ever at ${address}`)
  }
}
