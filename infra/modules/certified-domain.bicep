param location string
param functionAppName string
param domain string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

// Managed: made and renewed by the service as long as the CNAME stands.
resource certificate 'Microsoft.Web/sites/certificates@2024-11-01' = {
  parent: app
  name: replace(domain, '.', '-')
  location: location
  properties: {
    canonicalName: domain
  }
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2024-11-01' = {
  parent: app
  name: domain
  properties: {
    hostNameType: 'Verified'
    customHostNameDnsRecordType: 'CName'
    sslState: 'SniEnabled'
    thumbprint: certificate.properties.thumbprint
  }
}
