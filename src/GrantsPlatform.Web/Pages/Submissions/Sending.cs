using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>Which step towards its submission a file waits for, from this person or from another. The core decides again when it is sent.</summary>
public enum SendingStep
{
    /// <summary>Received already.</summary>
    Sent,

    /// <summary>The last instant has passed; every word is kept.</summary>
    Late,

    Incomplete,

    /// <summary>This person hands it over, for another to validate.</summary>
    Deposit,

    /// <summary>This person has handed it over, and another has to validate it.</summary>
    WaitsForAnother,

    /// <summary>It waits for somebody with the right to submit.</summary>
    WaitsForRight,

    Submit,
}

public sealed record Sending(SendingStep Step, bool ByAnother)
{
    public static Sending Of(ApplicationState.Known file, ProgrammeDefinition definition, bool incomplete, Actor actor, bool maySubmit, DateTimeOffset now)
    {
        var fourEyes = definition.Submission.FourEyes;
        return new Sending(
            file.Receipt is not null ? SendingStep.Sent
            : now >= file.Deadline ? SendingStep.Late
            : incomplete ? SendingStep.Incomplete
            : !fourEyes ? maySubmit ? SendingStep.Submit : SendingStep.WaitsForRight
            : file.Phase is not Phase.Draft { Deposit: { } deposit } ? SendingStep.Deposit
            : deposit.By == actor ? SendingStep.WaitsForAnother
            : maySubmit ? SendingStep.Submit : SendingStep.WaitsForRight,
            fourEyes);
    }
}
