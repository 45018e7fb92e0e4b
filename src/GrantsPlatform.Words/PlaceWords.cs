using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Words;

/// <summary>Départements and communes to be shown. Programmes name their own départements in their definitions.</summary>
public static class PlaceWords
{
    /// <summary>Name and code; of an unknown code, what it is.</summary>
    public static string Of(string code) => Departements.NameOf(code) is { } name ? $"{name} ({code})" : $"département {code}";

    /// <summary>"Arras (62)"; of one that is no more, what it is part of now; of an unknown code, what it is.</summary>
    public static string OfCommune(string code) => (Communes.FindFormer(code), Communes.Find(code)) switch
    {
        ({ Name: { } name }, { } now) => $"{name}, aujourd’hui {now.Label}",
        (_, { } commune) => commune.Label,
        _ => $"commune {code}",
    };
}
