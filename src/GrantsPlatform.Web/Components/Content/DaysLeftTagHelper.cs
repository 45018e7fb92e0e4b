using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Assets;
using GrantsPlatform.Web.Pages.Calls;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>How long until something closes, in words, with its icon: red in the last seven days, amber in the seven before.</summary>
public sealed class DaysLeftTagHelper(AssetTable assets) : TagHelper
{
    public DateTimeOffset Ends { get; set; }

    public DateTimeOffset Now { get; set; }

    public Zone Zone { get; set; } = Zone.Paris;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "days-left " + Urgency.Of(Ends, Now).Css());
        output.Content.SetHtmlContent(IconTagHelper.Of(assets, Icon.Deadline)).Append(TimeLeft.ToClosing(Ends, Now, Zone));
    }
}

/// <summary>How near an end is, as a colour says it; words always say it too.</summary>
public static class Urgency
{
    private static readonly TimeSpan Red = TimeSpan.FromDays(7);
    private static readonly TimeSpan Amber = TimeSpan.FromDays(14);

    public static Tone Of(DateTimeOffset ends, DateTimeOffset now) => ends - now < Red ? Tone.Error : ends - now <= Amber ? Tone.Warning : Tone.Neutral;
}
