using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>The amounts of a scenario file by file whatever the pages, read from the store while they are written out.</summary>
public sealed record AllOfScenario(string Call, string Key) : ManagedQuery<WholeScenario>(Call)
{
    private protected override async ValueTask<WholeScenario?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation) =>
        await ScenarioReading.OfAsync(room, managed, Key, cancellation).ConfigureAwait(false) is { } scenario
            ? new WholeScenario(
                managed.Call, managed.Definition, scenario.Name, scenario.Seen.Sum(application => (long)scenario.Awards.Files[application].Candidate.Requested.Length), ReadAsync(scenario, cancellation))
            : null;

    private static async IAsyncEnumerable<WholeScenarioLine> ReadAsync(ScenarioReading scenario, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var shown in scenario.Seen.Chunk(ScenarioToEdit.Size))
        {
            var payees = await scenario.PayeesAsync(shown, cancellation).ConfigureAwait(false);
            foreach (var file in await scenario.FilesAsync(shown, cancellation).ConfigureAwait(false))
                foreach (var line in file.Lines) yield return new WholeScenarioLine(file, line, payees[line.Asked.Payee]);
        }
    }
}

/// <param name="Count">Of lines.</param>
public sealed record WholeScenario(CallState.Known Call, ProgrammeDefinition Definition, string Name, long Count, IAsyncEnumerable<WholeScenarioLine> Lines);

/// <param name="Payee">By name.</param>
public sealed record WholeScenarioLine(ScenarioFile File, ScenarioLine Line, string Payee);
