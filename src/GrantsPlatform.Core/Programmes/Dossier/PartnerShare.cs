using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A partner as the form asks for it. The contact is erasable: no event ever holds it.</summary>
/// <param name="ContactMail">Where the partner is asked for its consent.</param>
public sealed record PartnerAnswer(string Organisation, string Role, bool Paid, string? ContactMail = null)
{
    public Partner Partner => new(Organisation, Role, Paid);
}

/// <summary>What a partner of a consortium agrees to: who it is in the project, and the amounts of which it is the payee.</summary>
public sealed record PartnerShare(PartnerAnswer Answer, ImmutableArray<AmountLine> Lines)
{
    /// <summary>Changes when what the partner has agreed to changes; its contact is no part of it.</summary>
    public string Hash => Digest.Of(Wire.ToBytes(new Agreed(Answer.Partner, Lines)));

    /// <summary>The shares of all partners in these answers.</summary>
    public static ImmutableArray<PartnerShare> Of(ProgrammeDefinition definition, Answers answers)
    {
        var lines = definition.Request(answers);
        return [.. definition.PartnerAnswers(answers).Select(partner => new PartnerShare(partner, [.. lines.Where(line => line.Payee == partner.Organisation)]))];
    }

    private sealed record Agreed(Partner Partner, ImmutableArray<AmountLine> Lines);
}
