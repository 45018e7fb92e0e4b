using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>What a deed needs to be told, as it was typed. A deed that is new and needs something gets its fields here, and a partial "_{its name}".</summary>
public sealed class TypedDeed
{
    /// <summary>"level~account".</summary>
    public string? Instructor { get; set; }

    public string[] Fields { get; set; } = [];

    public string? Due { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    public string? Session { get; set; }

    /// <summary>Nothing has to be said: who is concerned can be shown at once.</summary>
    public static bool NeedsNothing(string deed) => deed is "check-each" or "declare-each-eligible";

    /// <summary>Null where something is missing or cannot be read: <paramref name="problems"/> then say what.</summary>
    public Deed? Read(string deed, FormProblems problems)
    {
        switch (deed)
        {
            case "check-each":
                return new CheckEach();
            case "declare-each-eligible":
                return new DeclareEachEligible();
            case "assign-each":
                if (StreamId.PartsOf(Instructor ?? "") is [var level, { Length: > 0 } person] && StreamId.IsKey(level) && StreamId.IsKey(person)) return new AssignEach(level, person);
                problems.Add(Name(nameof(Instructor)), "Choisissez à qui les dossiers sont confiés.");
                return null;
            case "ask-each-complement":
                return ReadComplement(problems);
            case "write-to-each":
                if (!Text.IsMissing()) return new WriteToEach(Text.Trim());
                problems.Add(Name(nameof(Text)), "Écrivez le message.");
                return null;
            case "put-each-on-agenda":
                if (Session is not null && StreamId.IsKey(Session)) return new PutEachOnAgenda(Session);
                problems.Add(Name(nameof(Session)), "Choisissez une séance.");
                return null;
            default:
                problems.Add("", "Cette opération n’est plus proposée.", "Revenez à la liste et choisissez-en une autre.");
                return null;
        }
    }

    /// <summary>How the form calls a field.</summary>
    public static string Name(string field) => $"Typed.{field}";

    private AskEachComplement? ReadComplement(FormProblems problems)
    {
        if (Fields.Length == 0) problems.Add(Name(nameof(Fields)), "Cochez au moins une partie du dossier.");
        if (Reason.IsMissing()) problems.Add(Name(nameof(Reason)), "Dites ce qui manque, et pourquoi.");
        if (Typed.Date(Due) is not { } day)
        {
            problems.Add(Name(nameof(Due)), "Indiquez un jour qui existe, par exemple 01/09/2026.");
            return null;
        }
        return problems.Any ? null : new AskEachComplement([.. Fields.Distinct().Order(StringComparer.Ordinal)], day);
    }
}
