param functionAppName string
param domain string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

// The first step: the name, without a certificate, which can be asked for only once the name is bound.
resource binding 'Microsoft.Web/sites/hostNameBindings@2024-11-01' = {
  parent: app
  name: domain
  properties: {
    hostNameType: 'Verified'
    customHostNameDnsRecordType: 'CName'
    sslState: 'Disabled'
  }
}
