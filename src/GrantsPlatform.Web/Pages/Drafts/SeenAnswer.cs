using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>
/// What a person had before the eyes when a field was shown: which version of the answer, and its words by their hash. A field that comes
/// back as it was shown is not this person's: somebody else may have changed it meanwhile, and nobody contests that.
/// </summary>
public readonly record struct SeenAnswer(int Version, string Hash)
{
    /// <summary>A page that does not say what it showed has shown nothing.</summary>
    public static SeenAnswer Parse(string text) => text.Split(':') is [var version, var hash]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SeenAnswer(number, hash)
            : new SeenAnswer(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alone) ? alone : 0, "");

    public static SeenAnswer Of(Draft draft, Field field) =>
        new(draft.VersionOf(field), draft.File.Marks.TryGetValue(field.Code, out var mark) ? mark.Hash : AnswerMark.OfNothing);

    public bool Is(JsonElement answer) => Hash == Digest.Of(FormCheck.CanonicalBytes(answer));

    public override string ToString() => $"{Version.ToString(CultureInfo.InvariantCulture)}:{Hash}";
}
