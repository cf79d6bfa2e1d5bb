using './main.bicep'

param environment = 'production'
param hostName = 'portail.example'
param tenancyStrategy = 'host'
param instances = 3
param appSku = 'P1v3'
param databaseSku = 'Standard_D2ds_v5'
param databaseTier = 'GeneralPurpose'
param databaseStorageGb = 128
param databaseHighAvailability = true
param databaseAdminObjectId = '00000000-0000-0000-0000-000000000000'
param databaseAdminName = 'portal-database-administrators'
param alertMail = 'exploitation@portail.example'
