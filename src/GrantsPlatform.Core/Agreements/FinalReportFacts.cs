using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What an agreement has to know of its final report, once the service has accepted it.</summary>
/// <param name="EligibleCosts">As accepted; null where nobody was asked.</param>
public sealed record FinalReportFacts(Money? EligibleCosts, ImmutableArray<ReportedFigure> Figures)
{
    /// <summary>Account by account, where something was refused.</summary>
    public ImmutableArray<JudgedCost> Costs { get; init; } = [];

    /// <summary>Of the streams that tell it.</summary>
    public const string Kind = "report";

    public static StreamId IdOf(string application, string code) => StreamId.Named(Kind, $"{application}~{code}");
}

/// <param name="Actual">Null: non renseigné.</param>
/// <param name="Origin">Null where the programme asks for no rows.</param>
public sealed record ReportedFigure(string Code, decimal? Actual, FigureOrigin? Origin);
