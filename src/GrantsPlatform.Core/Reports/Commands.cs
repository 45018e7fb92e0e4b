using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

public abstract record ReportCommand : Command;

/// <summary>
/// The agreement is active, or its period has changed: the report named <paramref name="Code"/> in the definition is awaited.
/// The due day follows from the definition.
/// </summary>
/// <param name="Targets">Of the agreement, by indicator; one left out is not known.</param>
[SentAs("expect-report")]
public sealed record ExpectReport(
    string Application, string Code, string Call, string Programme, int Revision, string Organisation, string? Departement,
    DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets) : ReportCommand;

/// <summary>The agreement has been terminated on that day: the account of what was done until then stays due, what was still to come is not awaited any more.</summary>
[SentAs("end-report")]
public sealed record EndReport(DateOnly On) : ReportCommand;

/// <summary>
/// Saves texts, comments on indicators and the financial report, field by field: see <see cref="ReportFields"/>.
/// <paramref name="Versions"/> names the version that the person had before the eyes (0: none).
/// </summary>
[SentAs("save-report")]
public sealed record SaveReport(ImmutableSortedDictionary<string, JsonElement> Values, ImmutableSortedDictionary<string, int>? Versions = null) : ReportCommand;

/// <summary>Submits the content of that hash: see <see cref="ReportState.Known.ContentHash"/>.</summary>
/// <param name="Certified">The legal representative certifies that the report is accurate, or a signatory by delegation where the definition lets one.</param>
/// <param name="Indicators">Sealed values by indicator; null, or left out, is "non renseigné" and never zero.</param>
/// <param name="Zeros">Indicators of which the grantee declares "zéro, c'est exact", where the rows give no figure.</param>
[SentAs("submit-report")]
public sealed record SubmitReport(
    string Hash, bool Certified, ImmutableSortedDictionary<string, decimal?> Indicators, ImmutableArray<string>? Zeros = null) : ReportCommand;

/// <summary>Reopens the named fields until the end of a day; the header's reason says why.</summary>
[SentAs("return-report")]
public sealed record ReturnReport(ImmutableArray<string> Fields, DateOnly DueOn) : ReportCommand;

/// <param name="EligibleCosts">Where there is a financial report: what is accepted of its charges; null: all of them. Less needs the header's reason.</param>
/// <param name="Figures">Indicators whose figure no row speaks for, and which the service takes at the grantee's word; the header's reason says why.</param>
/// <param name="Refused">What of which account does not count, each with its reason: the sum follows, and <paramref name="EligibleCosts"/> is left out.</param>
[SentAs("accept-report")]
public sealed record AcceptReport(Money? EligibleCosts = null, ImmutableArray<string>? Figures = null, ImmutableArray<RefusedCost>? Refused = null) : ReportCommand;

/// <param name="Account">Code of an account of the financial report.</param>
public sealed record RefusedCost(string Account, Money Amount, string Reason);

/// <summary>The draw in which the report was has been made.</summary>
/// <param name="Number">Of the draw.</param>
[SentAs("note-draw")]
public sealed record NoteDraw(int Number, bool Drawn) : ReportCommand;

/// <summary>Asks the grantee for pieces of the full check until the end of a day; the header's reason is what they read.</summary>
/// <param name="Pieces">Codes of the definition's pieces.</param>
[SentAs("ask-check-pieces")]
public sealed record AskCheckPieces(ImmutableArray<string> Pieces, DateOnly DueOn) : ReportCommand;

/// <summary>The files of one piece that was asked for, in the place of those sent before.</summary>
[SentAs("send-check-piece")]
public sealed record SendCheckPiece(string Piece, ImmutableArray<UploadRef> Files) : ReportCommand;

/// <summary>One line of the full check was verified by whoever sends this; the header's reason is what was found, needed where something does not count or a piece is missing.</summary>
/// <param name="Line">See <see cref="CheckLines"/>.</param>
/// <param name="Ineligible">Of an account, what does not count; null or zero: all of it does.</param>
[SentAs("verify-check-line")]
public sealed record VerifyCheckLine(string Line, Money? Ineligible = null) : ReportCommand;

/// <summary>Every line is verified; the header's reason is the conclusion.</summary>
[SentAs("close-check")]
public sealed record CloseCheck : ReportCommand;

/// <summary>A session opened, a workshop held: <paramref name="Commune"/> by its INSEE code.</summary>
[SentAs("tell-activity")]
public sealed record TellActivity(string Activity, DateOnly Day, string Commune) : ReportCommand;
