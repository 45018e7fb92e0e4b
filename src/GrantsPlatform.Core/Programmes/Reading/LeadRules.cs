using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in any list of reminders.</summary>
internal static class LeadRules
{
    /// <param name="reason">Said where one lies too near or too far.</param>
    public static void Check(IReadOnlyList<Lead> leads, string path, string reason, Findings findings)
    {
        for (var i = 0; i < leads.Count; i++)
        {
            findings.Require(leads[i].Rough > TimeSpan.Zero && leads[i].Rough <= TimeSpan.FromDays(366), $"{path}[{i}]", reason);
            // Two days and 48 hours are a single reminder, but for the two weekends on which the clocks change.
            findings.Require(leads.Take(i).All(earlier => earlier.Rough != leads[i].Rough), $"{path}[{i}]", "Ce rappel est donné deux fois.");
        }
    }
}
