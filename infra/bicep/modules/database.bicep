param name string
param location string
param sku string
param tier string
param storageGb int
param highAvailability bool
param adminObjectId string
param adminName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: sku, tier: tier }
  properties: {
    version: '16'
    storage: { storageSizeGB: storageGb, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: highAvailability ? 'ZoneRedundant' : 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: subscription().tenantId }
  }
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: adminObjectId
  properties: { principalName: adminName, principalType: 'Group', tenantId: subscription().tenantId }
}

// An acknowledged edit is on disk: never relax this.
resource durable 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'synchronous_commit'
  properties: { value: 'on', source: 'user-override' }
}

resource portal 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'portal'
  properties: { charset: 'UTF8', collation: 'C.utf8' }
}

output host string = server.properties.fullyQualifiedDomainName
output database string = portal.name
