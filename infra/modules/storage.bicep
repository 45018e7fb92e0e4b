param location string
param tags object
param name string
param sku string
param softDeleteDays int
param workspaceId string

// As in ContainerNames and QueueNames of src/GrantsPlatform.Serverless: a test compares them. The program makes its tables itself.
var containers = [
  'files'
  'uploads'
]
var queues = [
  'signals'
  'mails'
  'documents'
  'signals-poison'
  'mails-poison'
  'documents-poison'
]
var packages = 'packages'

resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    // No key opens the account: identities do.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowCrossTenantReplication: false
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    // A file is named after its bytes and never overwritten: versions of it would all be the same. The engine's leases, rewritten all day, would have many.
    isVersioningEnabled: false
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-01-01' = [
  for name in concat(containers, [packages]): {
    parent: blobs
    name: name
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-01-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-01-01' = [
  for name in queues: {
    parent: queueService
    name: name
  }
]

// Who deleted a file, and when. Reads and writes are too many to be worth their price.
resource deletions 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletions'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

// The account is the platform: nobody deletes it by mistake.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'holds-the-data'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds every event, file and key of the platform.'
  }
}

output name string = account.name
output packagesUrl string = '${account.properties.primaryEndpoints.blob}${packages}'
