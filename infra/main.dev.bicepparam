using 'main.bicep'

// A place to try things: one copy of the data, nothing kept warm, little logged.
param environmentName = 'dev'
param platformName = 'Appels à projets (essais)'
param storageSku = 'Standard_LRS'
param softDeleteDays = 1
param dailyLogQuota = 1

// From the environment of azd (azd env set NAME value): they differ from one funder to the next.
param alertMail = readEnvironmentVariable('GRANTS_ALERT_MAIL')
param mailSender = {
  mail: readEnvironmentVariable('GRANTS_MAIL_FROM')
  name: 'Appels à projets (essais)'
}
param publisherOfSite = {
  name: readEnvironmentVariable('GRANTS_PUBLISHER_NAME')
  address: readEnvironmentVariable('GRANTS_PUBLISHER_ADDRESS')
  contact: readEnvironmentVariable('GRANTS_PUBLISHER_CONTACT')
  director: readEnvironmentVariable('GRANTS_PUBLISHER_DIRECTOR')
  host: 'Microsoft Azure'
}
param vaultOfficer = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param awaitsFirstAdministrator = true
