using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What of a letter the platform alone words, so that no template can say it wrongly: it is put in as whole paragraphs.</summary>
internal static class LetterPieces
{
    /// <summary>Those that the law asks for: a template that could leave them out is refused.</summary>
    public static readonly ImmutableArray<string> Binding = [FieldNames.Mentions, FieldNames.Remedies, FieldNames.Service];

    /// <summary>Null: it can be said by a template, field by field.</summary>
    public static string? Of(Block block) => block switch
    {
        Block.Mention => FieldNames.Mentions,
        Block.Remedies => FieldNames.Remedies,
        Block.Service => FieldNames.Service,
        Block.Reference or Block.Questions => FieldNames.Contact,
        Block.Together together => together.Blocks.Select(Of).FirstOrDefault(piece => piece is not null),
        _ => null,
    };

    public static FactSet Put(FactSet facts, LetterText text) => text.Blocks
        .Select(block => (Piece: Of(block), Parts: LetterPaper.PartsOf(block)))
        .Where(one => one.Piece is not null).GroupBy(one => one.Piece ?? "")
        .Aggregate(facts, (all, piece) => all.With(piece.Key, [.. piece.SelectMany(one => one.Parts)]))
        .With(FieldNames.Body, [.. text.Blocks.SelectMany(LetterPaper.PartsOf)]);

    public static string MeaningOf(string piece) => piece switch
    {
        FieldNames.Mentions => "Ce que la loi demande de dire dans ce courrier, rédigé par la plateforme",
        FieldNames.Remedies => "Voies et délais de recours, avec l’autorité, le tribunal et les délais du programme",
        FieldNames.Service => "Le service chargé du dossier, avec ses coordonnées",
        FieldNames.Contact => "Rappel du dossier, et qui contacter",
        FieldNames.Body => "Tout le texte du courrier, tel que la plateforme l’écrit\u202F: pour un modèle qui ne change que la présentation",
        FieldNames.ActBody => "Tout le texte de l’acte avec ses annexes, tel que la plateforme l’écrit\u202F: pour un modèle qui ne change que la présentation",
        FieldNames.CertificateBody => "Tout le texte du certificat, tel que la plateforme l’écrit\u202F: pour un modèle qui ne change que la présentation",
        _ => throw new InvalidOperationException($"{piece} has no meaning."),
    };
}
