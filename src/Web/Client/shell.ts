import { checkAddresses } from './shell/addressCheck'
import { keepSentence } from './shell/liveSentence'
import { forgetOnSignOut } from './shell/signOut'

checkAddresses(document)
keepSentence(document)
forgetOnSignOut(document)
