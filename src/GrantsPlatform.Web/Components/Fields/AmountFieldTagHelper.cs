using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>Euros, as people write them; read what comes back with <see cref="Typed.Amount"/>.</summary>
public sealed class AmountFieldTagHelper : TextFieldTagHelper
{
    public AmountFieldTagHelper()
    {
        Suffix = "€";
        Width = FieldWidth.Medium;
    }

    /// <summary>In the place of what was typed, when nothing was yet.</summary>
    public Money? Amount { get; set; }

    protected override string? Text => Shown(Value) is { Length: > 0 } typed ? typed : Amount is { } amount ? Typed.Text(amount) : null;

    protected override string? Understood => Typed.Amount(Text) is { } read ? FrenchWords.Amount(read) : null;

    protected override void Refine(TagBuilder input)
    {
        input.AddCssClass("numeric");
        input.Attributes.TryAdd("inputmode", "decimal");
        input.Attributes.TryAdd("autocomplete", "off");
    }
}
