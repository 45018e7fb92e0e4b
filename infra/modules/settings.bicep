import { directory, publisher, quotas, sender } from '../types.bicep'

param functionAppName string
param storageName string
param tablePrefix string
param identityClientId string
param insightsConnection string
param vaultUri string
param publicUrl string
param platformName string
param fileQuotas quotas
param mailSender sender
param publisherOfSite publisher
param entra directory?
param awaitsFirstAdministrator bool

// Exactly what the program reads: a test compares the names with SettingNames of src/GrantsPlatform.Serverless, and with local.settings.template.json.
var always = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Grants__PublicUrl: publicUrl
  Grants__Name: platformName
  Grants__Secret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/grants-secret)'
  Grants__Storage__Prefix: tablePrefix
  Grants__Quotas__Account: string(fileQuotas.account)
  Grants__Quotas__File: string(fileQuotas.file)
  Grants__Quotas__Organisation: string(fileQuotas.organisation)
  Grants__Mail__From: mailSender.mail
  Grants__Mail__FromName: mailSender.name
  Grants__Mail__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/grants-mail-key)'
  Grants__Publisher__Name: publisherOfSite.name
  Grants__Publisher__Address: publisherOfSite.address
  Grants__Publisher__Contact: publisherOfSite.contact
  Grants__Publisher__Director: publisherOfSite.director
  Grants__Publisher__Host: publisherOfSite.host
}

var first = awaitsFirstAdministrator
  ? {
      Grants__FirstAdministrator: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/grants-first-administrator)'
    }
  : {}

var ofDirectory = entra == null
  ? {}
  : {
      Grants__Entra__TenantId: entra!.tenantId
      Grants__Entra__ClientId: entra!.clientId
      Grants__Entra__Label: entra!.label
    }

var groups = entra.?roles ?? []
var ofGroups = [
  for (item, i) in groups: union(
    {
      'Grants__Entra__Roles__${i}__Group': item.group
      'Grants__Entra__Roles__${i}__Role': item.role
    },
    empty(item.?programme) ? {} : { 'Grants__Entra__Roles__${i}__Programme': item.?programme },
    empty(item.?departement) ? {} : { 'Grants__Entra__Roles__${i}__Departement': item.?departement }
  )
]

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(always, first, ofDirectory, reduce(ofGroups, {}, (all, one) => union(all, one)))
}
