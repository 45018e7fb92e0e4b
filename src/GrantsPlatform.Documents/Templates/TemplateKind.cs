using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A document that a programme may set in its own way.</summary>
/// <param name="Code">Of the letter's notice, or of the act.</param>
public abstract record TemplateKind(string Code)
{
    /// <summary>French, as people call it.</summary>
    public abstract string Title { get; }

    /// <summary>What a template of it may name.</summary>
    public abstract ImmutableArray<TemplateField> Fields { get; }

    /// <summary>What a template of it must say.</summary>
    public abstract IEnumerable<string> Bound();

    /// <summary>The field that puts in the whole text, as the platform words it.</summary>
    internal abstract string Whole { get; }

    /// <summary>As it could be said, to try a template with.</summary>
    internal abstract FactSet Trial();

    /// <summary>What the platform sets by itself, as a template: the example to begin from.</summary>
    public abstract byte[] Shipped();
}
