targetScope = 'resourceGroup'

import { directory, publisher, quotas, sender } from 'types.bicep'

@description('The name of the environment: dev, prod. It is also the name of the environment of azd, which finds the function app by it.')
@minLength(2)
@maxLength(12)
param environmentName string

param location string = resourceGroup().location

@description('What people read at the top of every page.')
param platformName string

@description('How much may be sent. The usual: two thousand megabytes an account, one thousand a file, five thousand an organisation.')
param fileQuotas quotas = {
  account: 2000
  file: 1000
  organisation: 5000
}

@description('Who sends the mails. SendGrid must know the address.')
param mailSender sender

param publisherOfSite publisher

@description('Null: people sign in with accounts of the platform only.')
param entra directory?

@description('True while the vault holds the secret by which the first administrator proves to be the one.')
param awaitsFirstAdministrator bool = false

@description('The name under which people reach the platform. Empty: the name that the service gives.')
param customDomain string = ''

@description('False at first, so that the name is bound; true from the next deployment on, which asks for the certificate and puts the name into mails.')
param customDomainIsBound bool = false

@description('Whom alerts are mailed to.')
param alertMail string

@description('The object id of the person or group that writes secrets into the vault. Empty: nobody is given that right here.')
param vaultOfficer string = ''

@allowed(['User', 'Group'])
param vaultOfficerType string = 'User'

@description('How often the data are kept: in one data centre, in three, or in another region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string

@description('Days during which a deleted file can be brought back. What a person asked to be erased is gone only then.')
@minValue(1)
@maxValue(30)
param softDeleteDays int = 14

@description('Begins the names of the tables.')
param tablePrefix string = 'grants'

@description('Instances that are never let go, for pages and for orchestrations: each costs money all day, and saves the first visitor a cold start.')
param alwaysReadyForPages int = 0
param alwaysReadyForLives int = 0

@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Asks /health from outside every five minutes.')
param probesHealth bool = false

param logRetentionDays int = 30

@description('Gigabytes of logs a day after which the rest of the day is not recorded. -1: no limit.')
param dailyLogQuota int = 1

var suffix = uniqueString(resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-grants-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    nameSuffix: environmentName
    retentionDays: logRetentionDays
    dailyQuota: dailyLogQuota
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    name: 'stgrants${suffix}'
    sku: storageSku
    softDeleteDays: softDeleteDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    location: location
    tags: tags
    name: 'kv-grants-${suffix}'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    principalId: identity.properties.principalId
    vaultOfficer: vaultOfficer
    vaultOfficerType: vaultOfficerType
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    location: location
    tags: tags
    name: 'func-grants-${environmentName}-${suffix}'
    identityId: identity.id
    packagesUrl: storage.outputs.packagesUrl
    workspaceId: monitoring.outputs.workspaceId
    alwaysReadyForPages: alwaysReadyForPages
    alwaysReadyForLives: alwaysReadyForLives
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
  }
}

module settings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    functionAppName: functions.outputs.name
    storageName: storage.outputs.name
    tablePrefix: tablePrefix
    identityClientId: identity.properties.clientId
    insightsConnection: monitoring.outputs.insightsConnection
    vaultUri: vault.outputs.uri
    publicUrl: 'https://${customDomainIsBound ? customDomain : functions.outputs.hostName}'
    platformName: platformName
    fileQuotas: fileQuotas
    mailSender: mailSender
    publisherOfSite: publisherOfSite
    entra: entra
    awaitsFirstAdministrator: awaitsFirstAdministrator
  }
  // Settings start the program, which reads its storage and its secrets at once.
  dependsOn: [
    roles
  ]
}

module domain 'modules/domain.bicep' = if (!empty(customDomain) && !customDomainIsBound) {
  name: 'domain'
  params: {
    functionAppName: functions.outputs.name
    domain: customDomain
  }
}

module certifiedDomain 'modules/certified-domain.bicep' = if (!empty(customDomain) && customDomainIsBound) {
  name: 'certified-domain'
  params: {
    location: location
    functionAppName: functions.outputs.name
    domain: customDomain
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    environmentName: environmentName
    mail: alertMail
    workspaceId: monitoring.outputs.workspaceId
    storageName: storage.outputs.name
  }
}

module probe 'modules/probe.bicep' = if (probesHealth) {
  name: 'probe'
  params: {
    location: location
    tags: tags
    environmentName: environmentName
    insightsName: monitoring.outputs.insightsName
    url: 'https://${functions.outputs.hostName}/health'
    actionGroupId: alerts.outputs.actionGroupId
  }
}

output FUNCTION_APP_NAME string = functions.outputs.name
output FUNCTION_APP_HOST string = functions.outputs.hostName
output DOMAIN_VERIFICATION_ID string = functions.outputs.domainVerificationId
output VAULT_NAME string = vault.outputs.name
output STORAGE_NAME string = storage.outputs.name
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
