namespace GrantsPlatform.Core.Programmes;

public enum FunderKind { State, Region, Departement, Intercommunality, Municipality, PublicBody, PrivateBody }

/// <param name="Code">Names the funder on every amount line.</param>
/// <param name="SignatoryTitle">The office that signs ("Le président du conseil…"), never a person's name.</param>
/// <param name="ContactService">The service that answers, named on the acknowledgement of receipt.</param>
public sealed record Funder(
    string Code, string Name, string Siret, FunderKind Kind, string SignatoryTitle, string ContactService, string ContactMail);
