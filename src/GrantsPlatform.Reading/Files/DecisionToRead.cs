using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>The decision as its letter says it, for the team. Before it is notified there is nothing here.</summary>
public sealed record DecisionToRead(string Application) : FileQuery<ToldDecision>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<ToldDecision?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.ToldPhase() is not (Phase.Decided or Phase.Ineligible)) return null;
        var (draft, contents) = await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false);
        return seen.File.ToldPhase() switch
        {
            Phase.Decided decided => await OfAsync(decided, draft, room, cancellation).ConfigureAwait(false),
            Phase.Ineligible ineligible => new ToldDecision(
                draft, null, ineligible.NotifiedAt, [], contents.Text(DecisionRecords.Ineligibility) ?? "", null,
                [.. draft.Definition.Eligibility.Where(rule => ineligible.Rules.Contains(rule.Code)).Select(rule => rule.Message)]),
            _ => null,
        };
    }

    private static async ValueTask<ToldDecision> OfAsync(Phase.Decided decided, Draft draft, Room room, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(draft.File.Call), cancellation).ConfigureAwait(false);
        var words = contents.Json<DecisionWords>(DecisionRecords.Of(draft.Id, decided.Session));
        var lines = ImmutableArray.CreateBuilder<GrantedLine>();
        foreach (var line in decided.Granted.OrderBy(line => line.Year).ThenBy(line => line.Strand, StringComparer.Ordinal))
        {
            var payee = await room.BodyAsync(line.Payee, cancellation).ConfigureAwait(false);
            lines.Add(new GrantedLine(draft.Definition.FindStrand(line.Strand)?.Label ?? line.Strand, line.Year, payee?.LegalName ?? line.Payee, line.Amount));
        }
        return new ToldDecision(draft, decided.Outcome, decided.NotifiedAt, lines.ToImmutable(), words?.Reason ?? "", words?.Reservations, []);
    }
}

/// <param name="Outcome">Null: the file is not eligible.</param>
/// <param name="Reservations">Under which the grant stands.</param>
/// <param name="Rules">Those that the file does not meet, as the definition words them.</param>
public sealed record ToldDecision(
    Draft Draft, Outcome? Outcome, DateTimeOffset? NotifiedAt, ImmutableArray<GrantedLine> Lines, string Reason, string? Reservations, ImmutableArray<string> Rules)
{
    public Money Granted => Lines.Sum(line => line.Amount);

    /// <summary>In all.</summary>
    public Money Requested => Draft.File.Requested();

    /// <summary>Something was granted, and less than was asked for.</summary>
    public bool IsPartial => Outcome is Core.Applications.Outcome.Awarded && PartialRefusal.Is(Requested, Granted);

    public bool MayBeContested => IsPartial || Outcome is null or Core.Applications.Outcome.Rejected || Outcome is Core.Applications.Outcome.WaitingList;
}

public sealed record GrantedLine(string Strand, int Year, string Payee, Money Amount);
