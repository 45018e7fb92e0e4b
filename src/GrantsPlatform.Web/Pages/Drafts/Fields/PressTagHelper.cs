using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A button of a field's own: it sends the form, and with a script only the fields come anew.</summary>
[HtmlTargetElement("button", Attributes = "press")]
public sealed class PressTagHelper(Links links) : TagHelper
{
    public FieldPlace Press { get => field.Required("the field"); set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var section = Press.Draft.Definition.Form.Sections.First(section => section.Fields.Contains(Press.Field));
        output.Attributes.SetAttribute("hx-post", links.Autosave(Press.Draft.Id, section.Code));
        output.Attributes.SetAttribute("hx-target", "#champs");
        output.Attributes.SetAttribute("hx-select", "#champs");
        output.Attributes.SetAttribute("hx-swap", "outerMorph");
        output.Attributes.SetAttribute("hx-sync", "#rubrique:queue all");
    }
}
