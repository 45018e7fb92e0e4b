param location string
param tags object
param environmentName string
param insightsName string
param url string
param actionGroupId string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource probe 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'probe-grants-${environmentName}'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'probe-grants-${environmentName}'
    Name: 'health'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 60
    RetryEnabled: true
    // Paris and Amsterdam.
    Locations: [
      {
        Id: 'emea-fr-pra-edge'
      }
      {
        Id: 'emea-nl-ams-azr'
      }
    ]
    Request: {
      RequestUrl: url
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-grants-${environmentName}-unwell'
  location: 'global'
  tags: tags
  properties: {
    description: 'The platform does not answer, or says that it is unwell, to both places that ask.'
    severity: 0
    enabled: true
    scopes: [
      probe.id
      insights.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}
