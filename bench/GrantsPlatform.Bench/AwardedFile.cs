using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>The end of a file's life, without the life.</summary>
internal static class AwardedFile
{
    private static readonly string[] Departements = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

    public static Commit Of(int number, DateTimeOffset at)
    {
        var id = ApplicationState.IdOf($"a-{number}");
        var organisation = $"org-{number % 5000}";
        AmountLine line = new("logement", "s", 2022, organisation, new Money(number * 7907L % 10_000_000));
        var started = new DraftStarted("bench", "cej-jr-occitanie-2022", 1, organisation, "356000000", $"Organisme {number * 31 % 100_003}", null, at, at.AddDays(1), []);
        var dossier = new Dossier(Digest.Of(id.Key), [line], [], ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, decimal>.Empty, Departements[number % Departements.Length]);
        ApplicationState state = new ApplicationState.Known(started, new Phase.Decided("s", Outcome.Awarded, [line], false)) { Receipt = new Receipt(at, dossier, 1) };
        return StoredFile.Of(id, started, state, StoredFile.Listed);
    }
}
