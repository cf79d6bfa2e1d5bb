import { checkAddresses } from './shell/addressCheck'
import { followFigures } from './shell/follow'
import { keepSentence } from './shell/liveSentence'
import { orderLists } from './shell/reorder'
import { forgetOnSignOut } from './shell/signOut'

checkAddresses(document)
keepSentence(document)
followFigures(document)
orderLists(document)
forgetOnSignOut(document)
