using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Places of papers that templates fill.</summary>
internal static class PaperPlaces
{
    /// <param name="name">Of the field without which what is inside goes.</param>
    public static Part If(string name, params IEnumerable<Part> inside) => new Part.Place(TemplateTag.IfPrefix + name, $"Facultatif\u202F: dépend de «\u00A0{name}\u00A0»", [.. inside]);
}
