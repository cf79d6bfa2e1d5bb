import { checkAddresses } from './shell/addressCheck'
import { followFigures } from './shell/follow'
import { followReading, previewImport } from './shell/importPage'
import { keepSentence } from './shell/liveSentence'
import { orderLists } from './shell/reorder'
import { forgetOnSignOut } from './shell/signOut'

checkAddresses(document)
keepSentence(document)
followFigures(document)
orderLists(document)
followReading(document)
previewImport(document)
forgetOnSignOut(document)
