using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>
/// Refusals of the selection, and of what follows it, as people read them: the core knows codes and ids, a page knows what they are called. The code of the refusal, its remedy and
/// its amounts stay what they are.
/// </summary>
/// <param name="Strand">The label of a strand.</param>
/// <param name="File">The number by which people call a file.</param>
/// <param name="Person">The name behind an account.</param>
/// <param name="Payee">The name of an organisation.</param>
public sealed record NamedRefusals(Func<string, string> Strand, Func<string, string> File, Func<string, string> Person, Func<string, string> Payee)
{
    public Refusal Of(Refusal refusal) => refusal switch
    {
        StrandUnknown one => new StrandUnknown(Strand(one.Strand)),
        StrandExceeded one => new StrandExceeded(Strand(one.Strand), one.By),
        GrantedAboveRequested one => new GrantedAboveRequested(Strand(one.Strand), one.Year),
        LineNotInProgramme one => new LineNotInProgramme(Strand(one.Strand), one.Year),
        LineBelowZero one => new LineBelowZero(Strand(one.Strand), one.Year),
        AboveAward one => new AboveAward(Strand(one.Strand)),
        BelowPayments one => new BelowPayments(Payee(one.Payee), one.Committed),
        PayeeUnknown one => new PayeeUnknown(Payee(one.Payee)),
        FileNotBeforeCommittee one => new FileNotBeforeCommittee(File(one.Application)),
        FileIsWithdrawn one => new FileIsWithdrawn(File(one.Application)),
        BelowThreshold one => new BelowThreshold(File(one.Application), one.Score, one.Threshold),
        EarlierFileFirst one => new EarlierFileFirst(File(one.Application)),
        FilesNotReady one => new FilesNotReady([.. one.Applications.Select(File)]),
        FilesNotDecided one => new FilesNotDecided([.. one.Applications.Select(File)]),
        NotOnCommittee one => new NotOnCommittee([.. one.Persons.Select(Person)]),
        _ => refusal,
    };
}
