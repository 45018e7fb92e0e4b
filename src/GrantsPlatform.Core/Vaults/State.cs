using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Vaults;

/// <summary>What bodies are asked for again and again, whatever the call.</summary>
public enum StandingDocument
{
    Statutes,
    Publication,
    Officers,
    BankStatement,
    AnnualAccounts,
    ActivityReport,
    AuditorReport,
    SignatureDelegation,
    TaxAndSocialCertificate,
    Other,
}

/// <summary>The standing documents of one organisation, under its id.</summary>
public abstract record VaultState
{
    public const string Kind = "vault";

    public static StreamId IdOf(string organisation) => StreamId.Named(Kind, organisation);

    public sealed record Absent : VaultState;

    public sealed record Known(string Organisation) : VaultState, IScoped
    {
        /// <summary>By number; those withdrawn are not there.</summary>
        public ImmutableSortedDictionary<int, FiledDocument> Documents { get; init; } = ImmutableSortedDictionary<int, FiledDocument>.Empty;

        /// <summary>The last number given; none is given twice.</summary>
        public int Last { get; init; }

        public Scope Scope => new(null, null, [Organisation]);

        public IEnumerable<FiledDocument> ValidOn(DateOnly day) => Documents.Values.Where(document => document.IsValidOn(day));
    }
}

public sealed record FiledDocument(int Number, StandingDocument Kind, string MediaType, long Size, string Hash, DateOnly? ValidUntil, DateTimeOffset FiledAt, Actor FiledBy)
{
    /// <summary>1 as it was filed, one more with each document put in its place.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The reminder before its last day is settled.</summary>
    public bool Reminded { get; init; }

    public bool IsValidOn(DateOnly day) => ValidUntil is null || day <= ValidUntil;

    /// <summary>Null where none is to come: a document filed within the last days is known to be short-lived by whoever filed it.</summary>
    public DateTimeOffset? RemindAt =>
        ValidUntil is { } last && !Reminded && ReminderSchedule.At(ParisTime.EndOf(last), VaultDecider.Lead) is var at && at > FiledAt ? at : null;
}

/// <summary>The erasable record of a document: what an answer of uploads takes over, and the title.</summary>
public sealed record FiledWords(UploadRef File, string? Title = null)
{
    public static string RecordOf(int number) => $"document/{number}";
}

public static class VaultWords
{
    public static string Of(StandingDocument kind) => kind switch
    {
        StandingDocument.Statutes => "Statuts",
        StandingDocument.Publication => "Récépissé de déclaration ou publication au Journal officiel",
        StandingDocument.Officers => "Liste des dirigeants",
        StandingDocument.BankStatement => "Relevé d’identité bancaire",
        StandingDocument.AnnualAccounts => "Comptes annuels",
        StandingDocument.ActivityReport => "Rapport d’activité",
        StandingDocument.AuditorReport => "Rapport du commissaire aux comptes",
        StandingDocument.SignatureDelegation => "Délégation de signature",
        StandingDocument.TaxAndSocialCertificate => "Attestation de régularité fiscale et sociale",
        StandingDocument.Other => "Autre document",
        _ => throw new InvalidOperationException($"{kind} has no word."),
    };
}
