import { saveNotes } from './shell/noteSaving'
import { present } from './shell/presenter'
import { turnSlides } from './shell/slides'
import { followPresenter } from './shell/wall'

followPresenter(document, turnSlides(document))
present(document)
saveNotes(document)
