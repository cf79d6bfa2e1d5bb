import { checkAddresses } from './shell/addressCheck'
import { keepSentence } from './shell/liveSentence'

checkAddresses(document)
keepSentence(document)
