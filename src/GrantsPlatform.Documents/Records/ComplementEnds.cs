using GrantsPlatform.Reading.Instruction;

namespace GrantsPlatform.Documents.Records;

/// <summary>What became of a request for complements.</summary>
public static class ComplementEnds
{
    public static string Of(ComplementEnd end) => end switch
    {
        ComplementEnd.Awaited => "En attente",
        ComplementEnd.Answered => "Reçus",
        ComplementEnd.Lapsed => "Délai passé sans réponse",
        ComplementEnd.Cancelled => "Annulée",
        _ => throw new InvalidOperationException($"{end} has no words."),
    };
}
