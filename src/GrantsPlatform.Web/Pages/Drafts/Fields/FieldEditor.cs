using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

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

    /// <summary>A stored answer as inputs.</summary>
    public abstract Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs);

    public abstract TypedAnswer Read(FieldPlace place, Inputs inputs);

    /// <summary>Presses of the field's own buttons ("add a line"): the inputs as they are to be shown again; null when none was pressed.</summary>
    public virtual Inputs? Pressed(FieldPlace place, Inputs inputs) => null;
}

/// <summary>A field in its file.</summary>
public sealed record FieldPlace(Field Field, Draft Draft)
{
    /// <summary>The prefix keeps fields apart from the form's own inputs.</summary>
    public string Name => "f." + Field.Code;

    /// <summary>The hidden input that says which version the person had before the eyes, and that the field was on the page.</summary>
    public string VersionName => "v." + Field.Code;
}

/// <summary>What typed words come to: an answer (JSON null: none), or the French sentence that says why they are none.</summary>
public readonly record struct TypedAnswer(JsonElement Answer, string? Problem)
{
    public static readonly TypedAnswer Nothing = new(JsonSerializer.SerializeToElement<object?>(null), null);

    public static TypedAnswer Of<T>(T value) => new(JsonSerializer.SerializeToElement(value, Wire.Options), null);

    public static TypedAnswer Wrong(string problem) => new(default, problem);
}

/// <param name="Answer">Null: not answered.</param>
public sealed record AnswerView(FieldPlace Place, JsonElement? Answer)
{
    public string Words => Answer is { } answer ? FieldEditors.Of(Place.Field).Say(Place, answer) : "";
}

/// <param name="Problems">What is wrong with what was typed, to stand beside the field.</param>
/// <param name="ReadOnly">Shown, and not to be changed.</param>
/// <param name="Theirs">What somebody else has saved meanwhile; null: nobody has.</param>
public sealed record FieldView(FieldPlace Place, Inputs Inputs, ImmutableArray<string> Problems, bool ReadOnly, JsonElement? Theirs = null)
{
    public Field Field => Place.Field;
    public ProgrammeDefinition Definition => Place.Draft.Definition;
    public string Name => Place.Name;
    public string Value => Inputs.One(Name);
}
