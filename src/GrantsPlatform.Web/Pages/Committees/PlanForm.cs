using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>What a form said of a seat, to be given back with what is wrong.</summary>
internal static class PlanForm
{
    public static Seat? Sent(Eligible person, IFormCollection form)
    {
        var typed = form[TypedPlan.SeatOf(person.Account)].ToString();
        return Enum.GetValues<SeatRole>().Where(role => Wire.NameOf(role) == typed)
            .Select(role => new Seat(person.Account, role, form[TypedPlan.VoiceOf(person.Account)].Count > 0)).FirstOrDefault();
    }
}
