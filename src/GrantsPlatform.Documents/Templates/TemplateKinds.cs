using System.Collections.Immutable;
using GrantsPlatform.Documents.Transfers.Evidence;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Every document that has templates: letters, then acts, then what goes to whoever pays.</summary>
public static class TemplateKinds
{
    public static ImmutableArray<TemplateKind> All { get; } = [.. LetterKinds.All, .. ActKind.All, CertificateKind.Certificate];

    public static TemplateKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
