using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

public abstract record RegisterCommand : Command;

/// <summary>Opens the register of a file that was awarded; the stream's key is the file's.</summary>
[SentAs("open-register")]
public sealed record OpenRegister(string Application) : RegisterCommand, IBegins
{
    public Scope ScopeIn(Facts facts) =>
        facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(Application)) is { } file
            ? new Scope(file.Origin.Programme, null, [file.Origin.Organisation])
            : Scope.Platform;
}

/// <summary>Writes new rows, all or none. <paramref name="Salt"/>: random text of the sender, which never leaves the rows' records.</summary>
[SentAs("add-rows")]
public sealed record AddRows(ImmutableArray<RegisterRow> Rows, string Salt) : RegisterCommand;

/// <summary>Replaces a row, whole.</summary>
[SentAs("correct-row")]
public sealed record CorrectRow(RegisterRow Row, string Salt) : RegisterCommand;

/// <summary>Rows out of a spreadsheet, all or none: new ones are added, known ones replaced where they differ.</summary>
[SentAs("import-rows")]
public sealed record ImportRows(ImmutableArray<RegisterRow> Rows, string Salt) : RegisterCommand;

/// <summary>Erases rows before their time, at the wish of the person or because they were a mistake.</summary>
[SentAs("erase-rows")]
public sealed record EraseRows(ImmutableArray<string> Codes) : RegisterCommand;

/// <summary>Erases what is due now, as time does by itself.</summary>
[SentAs("purge-rows")]
public sealed record PurgeRows : RegisterCommand;

/// <summary>Certifies the values of a period. <paramref name="Hash"/> names the values that the person saw: see <see cref="Sealing.HashOf"/>.</summary>
[SentAs("seal-indicators")]
public sealed record SealIndicators(DateOnly From, DateOnly To, string Hash) : RegisterCommand;
