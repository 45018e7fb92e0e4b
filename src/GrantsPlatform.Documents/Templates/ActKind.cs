using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Templates;

/// <summary>An act that a programme may set in its own way.</summary>
/// <param name="Said">The record of what it says, which its fields come from.</param>
/// <param name="Binding">Fields that it is not an act without.</param>
public sealed record ActKind(string Code, Type Said, params ImmutableArray<string> Binding) : TemplateKind(Code)
{
    public static ActKind Agreement { get; } = new("act-agreement", typeof(ActSaid), "dossier", "organisme", "du", "au", "montants", "versements", "objectifs", "action", "empreinte");

    public static ActKind Amendment { get; } = new("act-amendment", typeof(AmendmentSaid), "dossier", "organisme", "changements", "montants", "empreinte");

    public static ImmutableArray<ActKind> All { get; } = [Agreement, Amendment];

    private readonly Lazy<ActSpecimen> _specimen = new(() => ActSpecimen.Of(Said));

    public override string Title => Words.LetterTitles.Of(Code);

    public override ImmutableArray<TemplateField> Fields => [.. LetterFields.OfRecord(Said), LetterFields.Piece(Whole)];

    internal override string Whole => FieldNames.ActBody;

    public override IEnumerable<string> Bound() => Binding;

    internal override FactSet Trial() => FactsOf(_specimen.Value.Said);

    public override byte[] Shipped() => TemplateMaker.Of(_specimen.Value.Paper, _specimen.Value.Marks, Title);

    /// <summary>All that a template may say of one act.</summary>
    internal static FactSet FactsOf(object said)
    {
        var facts = new FactReading(Zone.Paris).Read(said);
        return facts.With(FieldNames.ActBody, [.. PartsOf(said).SelectMany(part => AgreementPaper.Kept(part, facts))]);
    }

    internal static ImmutableArray<Part> PartsOf(object said) => said switch
    {
        AmendmentSaid amendment => [.. new AmendmentArticles(amendment).All()],
        ActSaid agreement => [.. new AgreementArticles(agreement).All()],
        _ => throw new InvalidOperationException($"{said.GetType().Name} is no act."),
    };
}

/// <summary>An act with a mark in the place of each fact.</summary>
internal sealed record ActSpecimen(object Said, Paper Paper, ImmutableArray<Mark> Marks)
{
    public static ActSpecimen Of(Type record)
    {
        var making = new SpecimenMaking();
        var said = making.Make(record, "");
        return new ActSpecimen(said, AgreementPaper.Whole((said as AmendmentSaid)?.Act ?? (ActSaid)said, ActKind.PartsOf(said)), making.Marks);
    }
}
