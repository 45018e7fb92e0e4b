using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>What can be done to many files of a list, in the order in which it is offered.</summary>
internal static class WorkDeeds
{
    /// <summary>Each with a command of its kind: who may send that may have it done.</summary>
    public static readonly ImmutableArray<(string Deed, Command Command)> All =
    [
        ("assign-each", new AssignInstructor("", "", "")),
        ("check-each", new CheckEligibility()),
        ("declare-each-eligible", new DeclareEligible()),
        ("ask-each-complement", new RequestComplement([], default)),
        ("write-to-each", new PostMessage("", "")),
        ("put-each-on-agenda", new AddToAgenda("")),
    ];
}
