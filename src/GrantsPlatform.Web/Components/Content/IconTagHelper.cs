using GrantsPlatform.Web.Assets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>One of the set in wwwroot/icons.svg, 20 px, in the colour of the text. It says nothing alone: words stand beside it.</summary>
public sealed class IconTagHelper(AssetTable assets) : TagHelper
{
    public Icon Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(assets, Name));
    }

    internal static TagBuilder Of(AssetTable assets, Icon name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        (svg.Attributes["aria-hidden"], svg.Attributes["focusable"], svg.Attributes["width"], svg.Attributes["height"]) = ("true", "false", "20", "20");
        svg.InnerHtml.AppendHtml(Use(assets, name));
        return svg;
    }

    private static TagBuilder Use(AssetTable assets, Icon name)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{assets["icons.svg"]}#{name.ToString().ToLowerInvariant()}";
        return use;
    }
}

/// <summary>Named as the symbols of wwwroot/icons.svg.</summary>
public enum Icon
{
    File,
    Message,
    Deadline,
    Calendar,
    Warning,
    Money,
    Person,
    People,
    Place,
    Check,
    Cross,
    Lock,
    Search,
    Download,
    Back,
    Next,
    Flag,
    Keyboard,
}
