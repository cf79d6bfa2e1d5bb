targetScope = 'resourceGroup'

@description('Short name of the environment; part of every resource name.')
@allowed(['test', 'production'])
param environment string

param location string = resourceGroup().location

@description('Host name people use, e.g. portail.example.')
param hostName string

@description('path: one host and /t/{slug}. host: one sub-domain for each organisation.')
@allowed(['path', 'host'])
param tenancyStrategy string = 'path'

@description('Number of identical instances behind the balancer.')
@minValue(1)
param instances int = 1

param appSku string = 'P0v3'
param databaseSku string = 'Standard_B1ms'
param databaseTier string = 'Burstable'
param databaseStorageGb int = 32
param databaseHighAvailability bool = false

@description('Object id and name of the Entra group that administers the database.')
param databaseAdminObjectId string
param databaseAdminName string

@description('Mail address that receives the alerts.')
param alertMail string

var name = 'portal-${environment}'
var suffix = uniqueString(resourceGroup().id)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, alertMail: alertMail, healthUrl: 'https://${hostName}/health' }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: { name: 'portal${suffix}', location: location, principalId: identity.outputs.principalId }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-${suffix}'
    location: location
    sku: databaseSku
    tier: databaseTier
    storageGb: databaseStorageGb
    highAvailability: databaseHighAvailability
    adminObjectId: databaseAdminObjectId
    adminName: databaseAdminName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    sku: appSku
    instances: instances
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostName: hostName
    tenancyStrategy: tenancyStrategy
    databaseHost: database.outputs.host
    databaseName: database.outputs.database
    databaseUser: identity.outputs.name
    blobEndpoint: storage.outputs.blobEndpoint
    monitoringConnectionString: monitoring.outputs.connectionString
  }
}

output appHost string = app.outputs.defaultHostName
