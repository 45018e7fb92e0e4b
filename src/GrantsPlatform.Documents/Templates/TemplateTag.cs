namespace GrantsPlatform.Documents.Templates;

/// <summary>What a content control is there for, by its tag: "organisme", "lignes:montants", "si:reserves".</summary>
internal sealed record TemplateTag(TagKind Kind, string Name)
{
    public const string RowsPrefix = "lignes:";
    public const string IfPrefix = "si:";

    public static TemplateTag Of(string? tag) => tag?.Trim() switch
    {
        null or "" => new(TagKind.None, ""),
        var rows when rows.StartsWith(RowsPrefix, StringComparison.OrdinalIgnoreCase) => new(TagKind.Rows, Folded(rows[RowsPrefix.Length..])),
        var condition when condition.StartsWith(IfPrefix, StringComparison.OrdinalIgnoreCase) => new(TagKind.If, Folded(condition[IfPrefix.Length..])),
        var name => new(TagKind.Field, Folded(name)),
    };

    public override string ToString() => Kind switch { TagKind.Rows => RowsPrefix + Name, TagKind.If => IfPrefix + Name, _ => Name };

    private static string Folded(string typed) => typed.Trim().ToLowerInvariant();
}

internal enum TagKind { None, Field, Rows, If }
