using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>What holds a file that would otherwise be erased, as the streams of the rooms above tell it.</summary>
/// <param name="IsOpen">Something is still to happen to it.</param>
/// <param name="PaidOn">Of an agreement: the day of its last payment.</param>
public sealed record FileTie(bool IsOpen, DateOnly? PaidOn = null)
{
    public const string Appeal = "appeal";
    public const string Agreement = "agreement";
    public const string Claim = "recovery";

    public static StreamId AppealOn(string application) => StreamId.Named(Appeal, application);

    public static StreamId AgreementOf(string application) => StreamId.Named(Agreement, application);

    /// <summary>Where partners were paid apart, each payee beside the lead has a claim of its own.</summary>
    public static StreamId ClaimOn(string application, string? payee = null) => StreamId.Named(Claim, payee is null ? application : $"{application}~{payee}");

    /// <summary>Everything that may hold the file.</summary>
    internal static IEnumerable<StreamId> Of(StreamId self, ApplicationState.Known file) =>
        [AppealOn(self.Key), AgreementOf(self.Key), .. ClaimsOn(self, file)];

    internal static IEnumerable<StreamId> ClaimsOn(StreamId self, ApplicationState.Known file) =>
        ClaimsOn(self.Key, file.Origin.Organisation, file.Receipt);

    /// <summary>Of a lead alone, of a lead among partners who are paid apart, and of these.</summary>
    public static IEnumerable<StreamId> ClaimsOn(string application, string organisation, Receipt? receipt) =>
        [ClaimOn(application), ClaimOn(application, organisation), .. (receipt?.Dossier.Partners ?? []).Select(partner => ClaimOn(application, partner.Organisation))];
}
