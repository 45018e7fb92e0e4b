// Shapes of what an operator says about one environment.

@export()
@description('Who answers for the site: what French law asks every site to say about itself.')
type publisher = {
  name: string
  address: string
  contact: string
  director: string
  host: string
}

@export()
@description('What the members of a group of the directory may do. The roles are those of the platform, in kebab case.')
type roleOfGroup = {
  @description('The object id of the group, as the directory puts it into the claim "groups".')
  group: string
  role: string
  programme: string?
  departement: string?
}

@export()
@description('The directory whose people sign in with their work account, and the application registered in it.')
type directory = {
  tenantId: string
  clientId: string
  label: string
  roles: roleOfGroup[]
}

@export()
@description('Megabytes of files that are kept for one account, for one file of an applicant, for one organisation.')
type quotas = {
  @minValue(1)
  account: int
  @minValue(1)
  file: int
  @minValue(1)
  organisation: int
}

@export()
type sender = {
  mail: string
  name: string
}
