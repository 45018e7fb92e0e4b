using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>docs/states/{kind}.md: what every sample command does in every sample state, and the moves that were seen.</summary>
internal static class StateTable
{
    public static string Write(SampleKind kind)
    {
        var names = kind.States.Select(state => kind.Name(state.State)).ToList();
        var moves = new SortedDictionary<(string From, string To), SortedSet<string>>();
        var table = new StringBuilder();
        table.AppendLine($"| command | {string.Join(" | ", names)} |").AppendLine($"| --- |{string.Concat(names.Select(_ => " --- |"))}");
        foreach (var trial in kind.Trials)
        {
            var command = trial.Command(kind.Decider.Empty);
            var label = Wire.NameOf(command) + (command is Tick ? $" {trial.At}" : "");
            table.Append($"| {label} |");
            foreach (var from in kind.States)
            {
                var decision = kind.Try(trial, from);
                table.Append($" {Cell(decision)} |");
                if (decision is Response.Accepted { Events.IsEmpty: false } accepted)
                    Add(moves, (kind.Name(from.State), kind.Name(kind.After(from, accepted).State)), Wire.NameOf(command));
            }
            table.AppendLine();
        }
        return $"""
            # {kind.Decider.Kind}

            Generated from the code by `Core.Tests` (`GRANTS_UPDATE=1` rewrites it): what sample commands do in sample states. A cell holds the
            events, the refusal's code, or · when the effect already holds.

            ```mermaid
            stateDiagram-v2
            {string.Join('\n', moves.Where(move => move.Key.From != move.Key.To).Select(move => $"    {Id(move.Key.From)} --> {Id(move.Key.To)}: {string.Join(", ", move.Value)}"))}
            ```

            {table}
            """;
    }

    private static string Id(string name) => name == "absent" ? "[*]" : name.Replace('-', '_');

    private static string Cell(Response response) => response switch
    {
        Response.Refused refused => refused.Refusal.Code,
        Response.Accepted { Events.IsEmpty: true } => "·",
        Response.Accepted accepted => string.Join(", ", accepted.Events.Select(happened => $"**{EventCatalogue.StoredName(happened.GetType()).Split('.')[1]}**")),
        _ => throw new InvalidOperationException($"{response} is not a response."),
    };

    private static void Add(SortedDictionary<(string, string), SortedSet<string>> moves, (string, string) move, string command)
    {
        if (!moves.TryGetValue(move, out var commands)) moves[move] = commands = new SortedSet<string>(StringComparer.Ordinal);
        commands.Add(command);
    }
}
