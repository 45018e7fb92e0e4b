param location string
param tags object
param environmentName string
param mail string
param workspaceId string
param storageName string

// Each query answers with rows where something is wrong. Requests are the runs of functions, under their names.
var rules = [
  {
    name: 'poisoned-work'
    says: 'A queue could not get rid of a message after five attempts. A task for an operator says which stream it was about.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      AppRequests
      | where Name in ('TellOfPoisonedSignal', 'TellOfPoisonedMail', 'TellOfPoisonedDocument')
    '''
  }
  {
    name: 'failed-runs'
    says: 'Two in a hundred answers or runs failed, and five at least, within a quarter of an hour.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      AppRequests
      | summarize Failed = countif(toint(ResultCode) >= 500 or (ResultCode == '0' and Success == false)), Runs = count()
      | where Failed >= 5 and Failed * 50 >= Runs
    '''
  }
  {
    name: 'no-sweep'
    says: 'The sweep has not succeeded for half an hour: nothing repairs what a crash left undone, and the host may be down.'
    severity: 1
    every: 'PT15M'
    over: 'PT30M'
    query: '''
      AppRequests
      | where Name == 'Sweep' and Success == true
      | count
      | where Count == 0
    '''
  }
  {
    name: 'no-seal'
    says: 'The chain of events has not been sealed for two days.'
    severity: 2
    every: 'P1D'
    over: 'P2D'
    query: '''
      AppRequests
      | where Name == 'Seal' and Success == true
      | count
      | where Count == 0
    '''
  }
  {
    name: 'dead-lives'
    says: 'An orchestration died. The sweep begins its life again at the next thing that falls due; why it died needs a look.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      AppTraces
      | where tostring(Properties.Category) == 'Host.Triggers.DurableTask'
      | where tostring(Properties.prop__functionType) == 'Orchestrator' and tostring(Properties.prop__state) == 'Failed'
    '''
  }
]

resource storage 'Microsoft.Storage/storageAccounts@2023-01-01' existing = {
  name: storageName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-grants-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'grants'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: mail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for alert in rules: {
    name: 'alert-grants-${environmentName}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.name
      description: alert.says
      severity: alert.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: alert.every
      windowSize: alert.over
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // A new workspace does not know these tables before the first telemetry.
      skipQueryValidation: true
      actions: {
        actionGroups: [
          operators.id
        ]
      }
    }
  }
]

resource throttling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-grants-${environmentName}-throttling'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account turned requests away: a partition or the account is at its limit.'
    severity: 2
    enabled: true
    scopes: [
      storage.id
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'turned-away'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: [
                'ServerBusyError'
                'ServerTimeoutError'
                'ClientThrottlingError'
                'ClientAccountRequestThrottlingError'
                'ClientAccountBandwidthThrottlingError'
              ]
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 20
        }
      ]
    }
    actions: [
      {
        actionGroupId: operators.id
      }
    ]
  }
}

output actionGroupId string = operators.id
