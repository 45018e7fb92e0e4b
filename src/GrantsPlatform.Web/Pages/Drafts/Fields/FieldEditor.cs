using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>How answers of one type are shown, and how what was typed becomes an answer in the shape of <see cref="FormCheck"/>.</summary>
public abstract class FieldEditor
{
    public abstract ImmutableArray<FieldType> Types { get; }

    /// <summary>The partial view, beside this folder's others; its model is a <see cref="FieldView"/>.</summary>
    public abstract string View { get; }

    /// <summary>The partial view of an answer that is only read; its model is an <see cref="AnswerView"/>.</summary>
    public virtual string Shown => "Fields/_AnswerText";

    /// <summary>The answer in words, where it can be said in a line or a paragraph.</summary>
    public virtual string Say(FieldPlace place, JsonElement answer) => "";

    /// <summary>A stored answer as inputs. Reading them again gives the same answer.</summary>
    public abstract Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs);

    /// <summary>Never throws, whatever was sent.</summary>
    public abstract TypedAnswer Read(FieldPlace place, Inputs inputs);

    /// <summary>Before anything is read: finds what the inputs only name (an organisation by its number, a file that was sent).</summary>
    public virtual ValueTask<Prepared> PrepareAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation) =>
        ValueTask.FromResult(new Prepared(inputs, []));

    /// <summary>Presses of the field's own buttons ("add a line"): the inputs as they are after it; null when none was pressed.</summary>
    public virtual Inputs? Pressed(FieldPlace place, Inputs inputs) => null;

    /// <summary>What a pressed button does once the answers are saved.</summary>
    public virtual ValueTask<Refusal?> ActAsync(FieldPlace place, Inputs inputs, FieldDesk desk, CancellationToken cancellation) => ValueTask.FromResult<Refusal?>(null);
}

/// <param name="Problems">What could not be found, beside its input: it keeps nothing else from being saved.</param>
public sealed record Prepared(Inputs Inputs, ImmutableArray<FormProblem> Problems);

/// <summary>A field in its file.</summary>
public sealed record FieldPlace(Field Field, Draft Draft)
{
    /// <summary>Keeps fields apart from the form's own inputs.</summary>
    public const string Prefix = "f.";

    public const string VersionPrefix = "v.";

    public string Name => Prefix + Field.Code;

    /// <summary>The hidden input that says what the person had before the eyes (see <see cref="SeenAnswer"/>), and that the field was on the page.</summary>
    public string VersionName => VersionPrefix + Field.Code;

    /// <summary>What is stored; null: nothing.</summary>
    public JsonElement? Stored => Draft.Answers.Find(Field.Code);

    /// <summary>An input of a field that has several.</summary>
    public string Part(params IEnumerable<object> parts) => $"{Name}.{string.Join('.', parts)}";
}

/// <summary>
/// What typed words come to: an answer (JSON null: none), and the French sentences that say what of them is none, each with its input.
/// A field of one part has either; of a field of several, the answer is all that can be kept (see <see cref="AnswerParts{T}"/>).
/// </summary>
/// <param name="Answer">Undefined: nothing can be kept.</param>
public sealed record TypedAnswer(JsonElement Answer, ImmutableArray<FormProblem> Problems)
{
    public static readonly TypedAnswer Nothing = Of<object?>(null);

    public bool IsKept => Answer.ValueKind != JsonValueKind.Undefined;

    public static TypedAnswer Of<T>(T value) => As(JsonSerializer.SerializeToElement(value, Wire.Options));

    public static TypedAnswer As(JsonElement answer) => new(answer, []);

    public static TypedAnswer Wrong(FieldPlace place, string problem) => new(default, [new FormProblem(place.Name, problem)]);
}

/// <param name="Answer">Null: not answered.</param>
public sealed record AnswerView(FieldPlace Place, JsonElement? Answer)
{
    public string Words => Answer is { } answer ? FieldEditors.Of(Place.Field).Say(Place, answer) : "";

    /// <summary>The answer in its type; null when there is none, or none that can be read.</summary>
    public T? As<T>() where T : class => Stored.Read<T>(Answer);
}

/// <param name="Problems">What is wrong with what was typed, to stand beside the field.</param>
/// <param name="ReadOnly">Shown, and not to be changed.</param>
/// <param name="Theirs">What somebody else has saved meanwhile; null: nobody has.</param>
/// <param name="Depth">Under how many fields that open it.</param>
public sealed record FieldView(FieldPlace Place, Inputs Inputs, ImmutableArray<string> Problems, bool ReadOnly, JsonElement? Theirs = null, int Depth = 0)
{
    public Field Field => Place.Field;
    public ProgrammeDefinition Definition => Place.Draft.Definition;
    public string Name => Place.Name;
    public string Value => Inputs.One(Name);
}

/// <summary>Structured answers by their types.</summary>
internal static class Stored
{
    public static T? Read<T>(JsonElement? answer) where T : class
    {
        if (answer is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value) return null;
        try
        {
            return value.Deserialize<T>(Wire.Options);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public static ImmutableArray<T> List<T>(JsonElement? answer) where T : class => [.. (Read<T?[]>(answer) ?? []).OfType<T>()];
}
