using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Every document that has templates: letters, then acts.</summary>
public static class TemplateKinds
{
    public static ImmutableArray<TemplateKind> All { get; } = [.. LetterKinds.All, .. ActKind.All];

    public static TemplateKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
