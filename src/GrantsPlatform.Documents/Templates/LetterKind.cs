using System.Collections.Immutable;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A letter that a programme may set in its own way.</summary>
/// <param name="Letter">Its record, which its fields come from.</param>
/// <param name="Binding">Fields that a letter of that kind is not lawful without: reasons of a refusal, the sum behind a claim.</param>
public sealed record LetterKind(string Code, Type Letter, params ImmutableArray<string> Binding) : TemplateKind(Code)
{
    public override string Title => LetterTitles.Of(Code);

    private readonly Lazy<Specimen> _specimen = new(() => Templates.Specimen.Of(Letter));

    internal Specimen Specimen => _specimen.Value;

    /// <summary>What of it the platform alone words.</summary>
    internal IEnumerable<string> Pieces() => Specimen.Text.Blocks.Select(LetterPieces.Of).OfType<string>().Distinct(StringComparer.Ordinal);

    public override ImmutableArray<TemplateField> Fields => LetterFields.Of(this);

    internal override string Whole => FieldNames.Body;

    public override IEnumerable<string> Bound() => [.. Pieces().Where(LetterPieces.Binding.Contains), .. Binding];

    internal override FactSet Trial() => Specimen.Facts();

    public override byte[] Shipped() => TemplateMaker.Of(this);
}
