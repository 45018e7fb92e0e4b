using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Templates;

public enum FieldShape
{
    /// <summary>A word, an amount, a day.</summary>
    Text,

    /// <summary>What is repeated: a row of a table, or paragraphs.</summary>
    Rows,

    /// <summary>Whole paragraphs that the platform writes.</summary>
    Piece,
}

/// <summary>What a template may name.</summary>
/// <param name="Name">As it stands in the control's tag; within rows it is looked for in the row first.</param>
/// <param name="Meaning">French, for whoever makes a template.</param>
/// <param name="Inside">Of rows: what each of them has.</param>
public sealed record TemplateField(string Name, string Meaning, FieldShape Shape, ImmutableArray<TemplateField> Inside)
{
    /// <summary>A letter may have nothing to say there: a block can be made to depend on it.</summary>
    public bool MayBeMissing { get; init; }

    public static TemplateField Text(string name, string meaning, bool mayBeMissing = false) => new(name, meaning, FieldShape.Text, []) { MayBeMissing = mayBeMissing };
}
