using System.Collections.Immutable;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Templates;

/// <summary>An act that a programme may set in its own way.</summary>
public sealed record ActKind(string Code, Type Said, params ImmutableArray<string> Binding) : PaperKind(Code, Said, Binding)
{
    public static ActKind Agreement { get; } = new("act-agreement", typeof(ActSaid), "dossier", "organisme", "du", "au", "montants", "versements", "objectifs", "action", "empreinte");

    public static ActKind Amendment { get; } = new("act-amendment", typeof(AmendmentSaid), "dossier", "organisme", "changements", "montants", "empreinte");

    public static ImmutableArray<ActKind> All { get; } = [Agreement, Amendment];

    internal override string Whole => FieldNames.ActBody;

    internal override Paper Set(object said) => said switch
    {
        AmendmentSaid amendment => AgreementPaper.Of(amendment.Act, new AmendmentArticles(amendment).All()),
        ActSaid agreement => AgreementPaper.Of(agreement, new AgreementArticles(agreement).All()),
        _ => throw new InvalidOperationException($"{said.GetType().Name} is no act."),
    };
}
