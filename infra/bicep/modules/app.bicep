param name string
param location string
param sku string
param instances int
param identityId string
param identityClientId string
param hostName string
param tenancyStrategy string
param databaseHost string
param databaseName string
param databaseUser string
param blobEndpoint string
param monitoringConnectionString string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Only the long-polling fallback of the live plan needs to come back to the same instance.
    clientAffinityEnabled: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      webSocketsEnabled: true
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health'
      appSettings: [
        { name: 'ASPNETCORE_ENVIRONMENT', value: 'Production' }
        { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
        { name: 'AZURE_CLIENT_ID', value: identityClientId }
        { name: 'Portal__PublicAddress', value: 'https://${hostName}' }
        { name: 'Tenancy__Strategy', value: tenancyStrategy }
        { name: 'ConnectionStrings__Portal', value: 'Host=${databaseHost};Database=${databaseName};Username=${databaseUser};SSL Mode=VerifyFull' }
        { name: 'Database__UseIdentity', value: 'true' }
        { name: 'Blobs__Provider', value: 'Azure' }
        { name: 'Blobs__Azure__Endpoint', value: blobEndpoint }
        { name: 'Blobs__Azure__Container', value: 'portal' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: monitoringConnectionString }
      ]
    }
  }
}

resource host 'Microsoft.Web/sites/hostNameBindings@2023-12-01' = {
  parent: app
  name: hostName
  properties: { siteName: app.name, hostNameType: 'Verified' }
}

output defaultHostName string = app.properties.defaultHostName
