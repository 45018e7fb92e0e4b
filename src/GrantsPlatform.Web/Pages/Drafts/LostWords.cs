using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>Words that somebody sent and that are kept nowhere, given back to be copied.</summary>
/// <param name="Name">Of the input; of a whole field, its name.</param>
public sealed record LostWords(string Name, string Label, string Text)
{
    /// <summary>Under it the words travel along with the form, as long as the person is on the page.</summary>
    public const string Prefix = "rendu.";

    /// <summary>What a section's form holds beside its fields.</summary>
    private static readonly ImmutableHashSet<string> OfTheForm = ["jeton", "CommandId", "then"];

    /// <param name="file">After the save.</param>
    /// <param name="taken">Fields that took answers before it.</param>
    /// <param name="shownAsTyped">Fields whose words the page shows again as they were typed, where it shows them.</param>
    public static ImmutableArray<LostWords> Of(Draft file, Section section, Inputs typed, IReadOnlySet<string> taken, IReadOnlySet<string> shownAsTyped, FileTokens tokens)
    {
        var shown = file.Shown(section).Select(field => field.Code).ToHashSet();
        var lost = ImmutableArray.CreateBuilder<LostWords>();
        var places = section.Fields.Select(field => new FieldPlace(field, file)).ToList();
        foreach (var place in places)
        {
            var code = place.Field.Code;
            if (shown.Contains(code) && shownAsTyped.Contains(code)) continue;
            // Of what was taken in, those inputs that no editor has asked for; of the rest everything, if it says something else than what was there.
            var wasTaken = taken.Contains(code) && typed.Has(place.VersionName);
            var names = wasTaken && shown.Contains(code) ? typed.Unasked(place.Name)
                : place.Field.Type == FieldType.Uploads || IsChanged(place, typed, wasTaken) ? typed.Under(place.Name) : [];
            Add(place.Name, names);
        }
        foreach (var name in typed.Names.Where(name => !IsOfTheForm(name) && !places.Any(place => Inputs.IsUnder(name, place.Name)))) Add(name, [name]);
        return lost.ToImmutable();

        void Add(string name, IEnumerable<string> inputs)
        {
            var text = string.Join('\n', inputs.SelectMany(input => WordsOf(file, input, typed, tokens)).Where(words => words.Length > 0));
            if (text.Length > 0) lost.Add(new LostWords(name, LabelOf(file, name), text));
        }
    }

    /// <summary>Those that an answer before has given back already.</summary>
    public static IEnumerable<LostWords> Carried(Draft file, Inputs typed) =>
        typed.Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Select(name => new LostWords(name, LabelOf(file, name), typed.One(Prefix + name)));

    private static bool IsOfTheForm(string name) =>
        OfTheForm.Contains(name) || name.StartsWith(Prefix, StringComparison.Ordinal) || name.StartsWith(FieldPlace.VersionPrefix, StringComparison.Ordinal);

    /// <summary>What was typed is not what the person had before the eyes; nor, where it was not taken in, what is stored.</summary>
    private static bool IsChanged(FieldPlace place, Inputs typed, bool wasTaken)
    {
        var answer = FieldEditors.Of(place.Field).Read(place, typed);
        return !answer.Problems.IsEmpty
            || !SeenAnswer.Parse(typed.One(place.VersionName)).Is(answer.Answer) && (wasTaken || !SeenAnswer.Of(place.Draft, place.Field).Is(answer.Answer));
    }

    /// <summary>A file that a script has sent is known by its token only, one that came with the form by its name.</summary>
    private static IEnumerable<string> WordsOf(Draft file, string input, Inputs typed, FileTokens tokens) =>
        [.. typed.Many(input).Select(text => tokens.Read(file.Id, text)?.Name ?? text), .. typed.Files(input).Select(sent => sent.FileName)];

    private static string LabelOf(Draft file, string name) =>
        name.StartsWith(FieldPlace.Prefix, StringComparison.Ordinal) && file.Definition.Form.Find(name[FieldPlace.Prefix.Length..].Split('.')[0]) is { } field ? field.Label : name;
}
