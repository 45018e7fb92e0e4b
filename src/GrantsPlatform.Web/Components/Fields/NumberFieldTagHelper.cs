using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>A number of whatever the suffix says; read what comes back with <see cref="Typed.Number"/>.</summary>
public sealed class NumberFieldTagHelper : TextFieldTagHelper
{
    protected override string? Understood => Typed.Number(Text) is { } read ? FrenchWords.Number(read) : null;

    protected override void Refine(TagBuilder input)
    {
        input.AddCssClass("numeric");
        input.Attributes.TryAdd("inputmode", "numeric");
        input.Attributes.TryAdd("autocomplete", "off");
    }
}
