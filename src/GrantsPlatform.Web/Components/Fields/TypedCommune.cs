using System.Collections.Immutable;
using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Web.Components;

/// <summary>What was typed into a commune field, and what was chosen below it among those that it may mean.</summary>
/// <param name="Chosen">A code; counts only for the text that it was offered for.</param>
public sealed record TypedCommune(string Text, string? Chosen)
{
    /// <summary>Behind the field's name: the name of the choice.</summary>
    public const string ChoicePart = ".choix";

    public const int MostOffered = 12;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public Commune? Commune => Offered.FirstOrDefault(found => found.Commune.Code == Chosen)?.Commune ?? CommuneSearch.TheOnly(Text);

    /// <summary>Those to choose from; none where the text means one only.</summary>
    public ImmutableArray<FoundCommune> Offered => IsEmpty || CommuneSearch.TheOnly(Text) is not null ? [] : CommuneSearch.Find(Text, MostOffered);

    /// <summary>Why it is no answer.</summary>
    public FieldWords WhyNot => Offered.Length switch
    {
        0 => new($"Aucune commune ne répond à «\u202F{Text}\u202F».", "Vérifiez l’orthographe, ou saisissez le code postal."),
        MostOffered => new($"De nombreuses communes répondent à «\u202F{Text}\u202F».", "Choisissez la vôtre ci-dessous, ou précisez son nom ou son département."),
        _ => new($"«\u202F{Text}\u202F» ne désigne pas une seule commune.", "Choisissez la vôtre ci-dessous."),
    };

    /// <summary>Two that bear nearly the same name are told apart by where the post finds them.</summary>
    public static string Detail(FoundCommune found) => string.Join(" – ", new[]
    {
        found.Formerly,
        found.ByCode ? $"code officiel {found.Commune.Code}" : null,
        found.Commune.Postcodes.Length == 0 ? null : string.Join(", ", found.Commune.Postcodes.Take(3)) + (found.Commune.Postcodes.Length > 3 ? "…" : ""),
        Departements.NameOf(found.Commune.Departement),
    }.OfType<string>());
}

public sealed record FieldWords(string Message, string Remedy);
