using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A document that is written from a record of its own, and that a programme may set in its own way.</summary>
/// <param name="Said">The record of what it says, which its fields come from.</param>
/// <param name="Binding">Fields that it is not one without.</param>
public abstract record PaperKind(string Code, Type Said, ImmutableArray<string> Binding) : TemplateKind(Code)
{
    private readonly Lazy<PaperSpecimen> _specimen = new(() => PaperSpecimen.Of(Said));

    public override string Title => Words.LetterTitles.Of(Code);

    public override ImmutableArray<TemplateField> Fields => [.. LetterFields.OfRecord(Said), LetterFields.Piece(Whole)];

    public override IEnumerable<string> Bound() => Binding;

    internal override FactSet Trial() => FactsOf(_specimen.Value.Said);

    public override byte[] Shipped() => TemplateMaker.Of(Set(_specimen.Value.Said), _specimen.Value.Marks, Title);

    /// <summary>As the platform sets it, with its places.</summary>
    internal abstract Paper Set(object said);

    /// <summary>As it is read where no template is in force.</summary>
    internal Paper PaperOf(object said)
    {
        var (paper, facts) = (Set(said), Read(said));
        return paper with { Parts = [.. paper.Parts.SelectMany(part => Kept(part, facts))] };
    }

    /// <summary>All that a template may say of one.</summary>
    internal FactSet FactsOf(object said) => Read(said).With(Whole, [.. PaperOf(said).Parts]);

    private static FactSet Read(object said) => new FactReading(Zone.Paris).Read(said);

    /// <summary>As a filled template keeps it.</summary>
    private static IEnumerable<Part> Kept(Part part, FactSet facts) =>
        part is not Part.Place place ? [part] : facts.Has(TemplateTag.Of(place.Tag).Name) ? place.Inside.SelectMany(inner => Kept(inner, facts)) : [];
}

/// <summary>What such a document says, with a mark in the place of each fact.</summary>
internal sealed record PaperSpecimen(object Said, ImmutableArray<Mark> Marks)
{
    public static PaperSpecimen Of(Type record)
    {
        var making = new SpecimenMaking();
        var said = making.Make(record, "");
        return new PaperSpecimen(said, making.Marks);
    }
}
