using './main.bicep'

param environment = 'test'
param hostName = 'portail-test.example'
param tenancyStrategy = 'path'
param instances = 1
param appSku = 'B1'
param databaseSku = 'Standard_B1ms'
param databaseTier = 'Burstable'
param databaseStorageGb = 32
param databaseHighAvailability = false
param databaseAdminObjectId = '00000000-0000-0000-0000-000000000000'
param databaseAdminName = 'portal-database-administrators'
param alertMail = 'exploitation@portail.example'
