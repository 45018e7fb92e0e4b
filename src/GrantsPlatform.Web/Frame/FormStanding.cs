using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// What stood when a form was shown. The form carries it by its hashes (<see cref="Components.CommandFormTagHelper"/>), so that a tab that was left open undoes
/// nothing: what its person did not change is not theirs, and what somebody else changed meanwhile is said before it is replaced.
/// </summary>
/// <param name="carried">What the form that came in carries under a name; empty where it carries nothing, which is to have seen nothing.</param>
public sealed class FormStanding(Func<string, string> carried, FormProblems problems)
{
    private const string Prefix = "vu.";
    private const string Choose = "Gardez ce qui convient, puis enregistrez de nouveau.";

    private readonly SortedDictionary<string, string> _marks = new(StringComparer.Ordinal);

    /// <summary>For the form that is shown now: names and values of its hidden inputs.</summary>
    public IReadOnlyDictionary<string, string> Marks => _marks;

    /// <summary>Something was changed meanwhile, and it has been said.</summary>
    public bool IsStale { get; private set; }

    /// <summary>On the way out, and where a form comes back: what stands under this name now. Whether the form has shown just that.</summary>
    public bool Holds(string name, string? stands) => carried(Prefix + name) == (_marks[Prefix + name] = Digest.Of(stands ?? ""));

    /// <summary>
    /// What a field is to be: what stands where its person left it alone, and otherwise what they typed. Where both were changed, that is said beside the
    /// field and nothing is to be sent.
    /// </summary>
    /// <param name="written">How the field's words are kept, for spaces and the like are no change.</param>
    /// <param name="words">How what stands is called; null: as it is.</param>
    public string Settle(string name, string? typed, string? stands, Func<string, string> written, Func<string>? words = null)
    {
        var (theirs, ours) = (written(stands ?? ""), written(typed ?? ""));
        if (Holds(name, theirs) || ours == theirs) return typed ?? "";
        if (carried(Prefix + name) == Digest.Of(ours)) return stands ?? "";
        Contest(name, theirs.Length == 0
            ? "Quelqu’un a vidé ce champ entre-temps, dans un autre onglet ou sur un autre appareil."
            : $"Quelqu’un a changé ce champ entre-temps, dans un autre onglet ou sur un autre appareil\u202F: il contient maintenant «\u00A0{words?.Invoke() ?? stands}\u00A0».");
        return typed ?? "";
    }

    public void Contest(string name, string message, string remedy = Choose)
    {
        IsStale = true;
        problems.Add(name, message, remedy);
    }
}
