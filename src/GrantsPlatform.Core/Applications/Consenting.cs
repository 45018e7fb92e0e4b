using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

public enum ConsentStatus
{
    Asked,
    Given,
    Declined,

    /// <summary>The share is not the one that the partner was asked about any more.</summary>
    Withdrawn,
}

/// <summary>A partner's answer to the share whose hash this is: see <see cref="PartnerShare.Hash"/>.</summary>
public sealed record Consent(string Hash, ConsentStatus Status);

/// <summary>Partners of a consortium agree to their shares before the file is sent.</summary>
public static class Consenting
{
    /// <summary>The shares as the draft stands, for whoever reads it outside of a decision.</summary>
    public static ImmutableArray<PartnerShare> SharesOf(Known known, ProgrammeDefinition definition, Contents contents) =>
        PartnerShare.Of(definition, FileAnswers.Saved(known, contents));

    internal static Response Ask(StreamId self, AskConsent ask, Known known, Context context)
    {
        if (Closed(known) is { } closed) return closed;
        var shares = PartnerShare.Of(FileReading.DefinitionOf(known, context), FileReading.Of(self, known, context).Answers);
        if (shares.FirstOrDefault(one => one.Answer.Organisation == ask.Partner) is not { } share) return new PartnerUnknown();
        if (share.Answer.ContactMail is null) return new PartnerContactMissing();
        return known.Consents.TryGetValue(ask.Partner, out var consent) && consent.Hash == share.Hash && consent.Status is ConsentStatus.Asked or ConsentStatus.Given
            ? Response.Nothing
            : new ConsentAsked(ask.Partner, share.Hash, context.At);
    }

    internal static Response Give(GiveConsent give, Known known, Context context) =>
        Answer(give.Partner, give.Hash, ConsentStatus.Given, known) ?? new ConsentGiven(give.Partner, give.Hash, context.At);

    internal static Response Decline(DeclineConsent decline, Known known, Context context) =>
        Answer(decline.Partner, decline.Hash, ConsentStatus.Declined, known)
        ?? (context.Reason.IsMissing() ? (Response)new ReasonMissing() : new ConsentDeclined(decline.Partner, decline.Hash, context.At));

    /// <summary>What the answers saved now take away: a partner has agreed to what it was shown, and to nothing else.</summary>
    internal static IEnumerable<ConsentWithdrawn> WithdrawnBy(AnswersSaved saved, IEnumerable<ContentChange> records, StreamId self, Known known, Context context)
    {
        var standing = known.Consents.Where(one => one.Value.Status is ConsentStatus.Asked or ConsentStatus.Given).ToList();
        if (standing.Count == 0) return [];
        var contents = records.OfType<ContentChange.Put>()
            .Aggregate(context.Facts.ContentsOf(self), (now, put) => new Contents(now.Records.SetItem(put.Name, put.Bytes)));
        var reading = FileReading.Of(self, known with { Marks = known.Marks.SetItems(saved.Marks) }, context with { Facts = context.Facts.With(self, contents) });
        var hashes = PartnerShare.Of(reading.Definition, reading.Answers).ToDictionary(share => share.Answer.Organisation, share => share.Hash);
        return standing.Where(one => hashes.GetValueOrDefault(one.Key) != one.Value.Hash).Select(one => new ConsentWithdrawn(one.Key));
    }

    /// <summary>Null where the programme does not ask for it, or every partner of the file has agreed to its share as it is now.</summary>
    internal static Refusal? Missing(Known known, FileReading reading)
    {
        if (!reading.Definition.Submission.PartnerConsent) return null;
        ImmutableArray<string> missing =
        [
            .. PartnerShare.Of(reading.Definition, reading.Answers)
                .Where(share => known.Consents.GetValueOrDefault(share.Answer.Organisation) is not { Status: ConsentStatus.Given } consent || consent.Hash != share.Hash)
                .Select(share => share.Answer.Organisation),
        ];
        return missing.IsEmpty ? null : new ConsentsMissing(missing);
    }

    /// <summary>Null: it is for the partner to say.</summary>
    private static Response? Answer(string partner, string hash, ConsentStatus wanted, Known known)
    {
        if (!known.Consents.TryGetValue(partner, out var consent)) return new PartnerUnknown();
        if (consent.Hash == hash && consent.Status == wanted) return Response.Nothing;
        if (Closed(known) is { } closed) return closed;
        if (consent.Hash != hash || consent.Status == ConsentStatus.Withdrawn) return new ConsentOutdated();
        return null;
    }

    private static ApplicationInWrongPhase? Closed(Known known) =>
        known.Phase is Phase.Draft or Phase.AwaitingComplement ? null : new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
}
