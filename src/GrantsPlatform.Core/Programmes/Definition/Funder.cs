using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

public enum FunderKind { State, Region, Departement, Intercommunality, Municipality, PublicBody, PrivateBody }

/// <param name="Code">Names the funder on every amount line.</param>
/// <param name="SignatoryTitle">The office that signs ("Le président du conseil…"), never a person's name.</param>
/// <param name="ContactService">
/// The service that answers. The acknowledgement of receipt names it with its mail, postal address and telephone (code des relations
/// entre le public et l'administration, R112-5).
/// </param>
/// <param name="ContactAddress">On one line, as on an envelope without the name.</param>
/// <param name="Tribunal">The court before which decisions are contested, as it follows "le": "tribunal administratif de…".</param>
public sealed record Funder(
    string Code, string Name, string Siret, FunderKind Kind, string SignatoryTitle, string ContactService, string ContactMail,
    string ContactAddress, string ContactPhone, string Tribunal,
    [Description("A drawing (SVG, shapes only) that stands beside the funder’s name on calls, receipts and decisions.")] string? Logo = null);
