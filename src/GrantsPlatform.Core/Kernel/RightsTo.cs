using System.Collections.Immutable;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Rights one of which is enough, wherever the same is at stake: to send a command, to open its page, to see what it shows, to be written to.</summary>
public static class RightsTo
{
    /// <summary>Works on files: drafts, documents, messages, reports, rows of a register.</summary>
    public static readonly ImmutableArray<MemberRight> Write = [Editor, Submitter, LegalRepresentative];

    /// <summary>Speaks for the organisation without binding it: submits, answers, withdraws, brings in colleagues.</summary>
    public static readonly ImmutableArray<MemberRight> Send = [Submitter, LegalRepresentative];

    /// <summary>Binds the organisation, or lets others do so.</summary>
    public static readonly ImmutableArray<MemberRight> Sign = [LegalRepresentative, DelegatedSignatory];

    /// <summary>Brings what was signed on paper: whoever works on files, and whoever signs.</summary>
    public static readonly ImmutableArray<MemberRight> HandIn = [Editor, Submitter, LegalRepresentative, DelegatedSignatory];

    public static readonly ImmutableArray<MemberRight> GiveBankDetails = [Submitter, LegalRepresentative, DelegatedSignatory];

    public static readonly ImmutableArray<MemberRight> AddServices = [Editor, LegalRepresentative];
}
