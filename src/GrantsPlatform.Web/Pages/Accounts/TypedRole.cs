using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Pages.Organisations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Accounts;

/// <summary>A role with its programme and its place, as a form gives it; without them, everywhere.</summary>
public sealed record TypedRole(string? Role, string? Programme, string? Departement)
{
    public static IEnumerable<Choice> Roles => Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), CodeWords.Of(role)));

    public static IEnumerable<Choice> Departements => DepartementChoices.All;

    public static IEnumerable<Choice> Programmes(IEnumerable<ProgrammeRow> programmes) => programmes.Select(one => new Choice(one.Code, one.Title));

    /// <summary>Null where no role of the list was chosen.</summary>
    public Role? Chosen => Enum.GetValues<Role>().Where(role => role.ToString() == Role).Select(role => (Role?)role).FirstOrDefault();

    public string? ProgrammeCode => string.IsNullOrWhiteSpace(Programme) ? null : Programme.Trim();

    public string? DepartementCode => string.IsNullOrWhiteSpace(Departement) ? null : Departement.Trim();
}
