using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// A day, as it is written by hand: one box takes a pasted date, says its format before it is needed, and behaves alike in every browser.
/// Read what comes back with <see cref="Typed.Date"/>.
/// </summary>
public sealed class DateFieldTagHelper : TextFieldTagHelper
{
    public DateFieldTagHelper() => Width = FieldWidth.Medium;

    /// <summary>In the place of what was typed, when nothing was yet.</summary>
    public DateOnly? Day { get; set; }

    protected override string DefaultHint => "Au format jj/mm/aaaa, par exemple 09/05/2025.";

    protected override string? Text => Shown(Value) is { Length: > 0 } typed ? typed : Day is { } day ? Typed.Text(day) : null;

    protected override void Refine(TagBuilder input)
    {
        input.Attributes.TryAdd("inputmode", "numeric");
        input.Attributes.TryAdd("maxlength", "30");
    }
}
