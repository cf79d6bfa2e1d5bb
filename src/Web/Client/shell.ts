import { checkAddresses } from './shell/addressCheck'

checkAddresses(document)
