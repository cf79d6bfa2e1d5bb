import { turnSlides } from './shell/slides'

turnSlides(document)
