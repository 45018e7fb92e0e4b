using 'main.bicep'

// Three copies in three buildings, one instance that never sleeps for each of the two groups, and somebody who asks whether it is well.
param environmentName = 'prod'
param storageSku = 'Standard_ZRS'
param softDeleteDays = 14
param alwaysReadyForPages = 1
param alwaysReadyForLives = 1
param maximumInstances = 100
param probesHealth = true
param logRetentionDays = 90
param dailyLogQuota = 5

// From the environment of azd (azd env set NAME value): they differ from one funder to the next.
param platformName = readEnvironmentVariable('GRANTS_NAME')
param alertMail = readEnvironmentVariable('GRANTS_ALERT_MAIL')
param mailSender = {
  mail: readEnvironmentVariable('GRANTS_MAIL_FROM')
  name: readEnvironmentVariable('GRANTS_MAIL_FROM_NAME')
}
param publisherOfSite = {
  name: readEnvironmentVariable('GRANTS_PUBLISHER_NAME')
  address: readEnvironmentVariable('GRANTS_PUBLISHER_ADDRESS')
  contact: readEnvironmentVariable('GRANTS_PUBLISHER_CONTACT')
  director: readEnvironmentVariable('GRANTS_PUBLISHER_DIRECTOR')
  host: 'Microsoft Azure'
}
param vaultOfficer = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param awaitsFirstAdministrator = readEnvironmentVariable('GRANTS_AWAITS_FIRST_ADMINISTRATOR', 'false') == 'true'
param customDomain = readEnvironmentVariable('GRANTS_DOMAIN', '')
param customDomainIsBound = readEnvironmentVariable('GRANTS_DOMAIN_IS_BOUND', 'false') == 'true'

// Sign-in with a directory: its groups and what they may do are written here, where a review can see them.
param entra = null
// param entra = {
//   tenantId: '…'
//   clientId: '…'
//   label: 'votre compte professionnel'
//   roles: [
//     { group: '…', role: 'regional-instructor', programme: '…' }
//   ]
// }
